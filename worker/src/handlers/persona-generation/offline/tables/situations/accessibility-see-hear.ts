import type { NeedTable } from "./need-table.ts";

export const SEE_AND_HEAR = {
  "screen-reader": {
    label: "uses a screen reader",
    permanences: {
      permanent: "has been blind since birth",
      temporary: "cannot use {their} eyes until they heal after an operation",
    },
    channels: ["email", "web-form", "live-chat"],
    habits: [
      "{They} [jumps|jump] from heading to heading and [judges|judge] a page by them.",
      "{They} [listens|listen] to pages at twice the usual speed and [notices|notice] every button without a name.",
      "{They} [fills|fill] in forms by ear, one field after the other, and never [sees|see] what turns red.",
      "{They} [brings|bring] up the list of links first and [goes|go] on from there.",
    ],
    situations: [
      {
        text: [
          "The payment form announces three fields as 'edit, blank', and {first} has to guess which is the card number.",
          "{First} presses 'Pay', nothing is read out, and the error at the top of the page goes unheard.",
        ],
        goals: ["Pay without anyone's help", "Hear which field is wrong, and why"],
        frustrations: ["Buttons that are read out as 'button'", "Errors that turn red and say nothing"],
      },
      {
        text: [
          "A pop-up opened somewhere on the page, and the screen reader went on reading behind it.",
          "{First} has to pick a seat on a plan that is one single picture.",
        ],
        goals: ["Choose a seat from a list", "Close what has opened and go on"],
        frustrations: [
          "Pictures that carry text and no description",
          "Focus that jumps back to the top of the page",
        ],
      },
    ],
    quotes: [
      "It says 'button, button, graphic'. Which one buys the ticket?",
      "If nobody tells my screen reader, it didn't happen.",
      "Please don't send me a screenshot.",
    ],
  },
  "low-vision": {
    label: "enlarges everything to see it",
    permanences: {
      permanent: "sees about a tenth of what others see",
      temporary: "has blurred sight for some weeks after an eye operation",
    },
    channels: ["phone-call", "email", "live-chat"],
    habits: [
      "{They} [works|work] at 300% and [sees|see] a quarter of any page at a time.",
      "{They} [turns|turn] the contrast up and [loses|lose] every icon in light grey.",
      "{They} [holds|hold] the screen close and [reads|read] one column at a time.",
      "{They} [misses|miss] whatever opens in the other corner of the screen.",
    ],
    situations: [
      {
        text: [
          "At 300%, the button to go on lies outside the screen, and the page will not scroll sideways.",
          "{First} fills in the form at three times its size and never sees the message at the far right.",
        ],
        goals: ["Use the whole page at three times its size", "Find the next button without searching"],
        frustrations: ["Light grey text on white", "Fixed bars that cover half of an enlarged page"],
      },
      {
        text: [
          "The captcha shows wavy grey letters, and {first} has failed it four times.",
          "The confirmation is a picture of text that turns to mush when {first} enlarges it.",
        ],
        goals: ["Get past the check without sharp eyes", "Get the confirmation as real text"],
        frustrations: ["Captchas made of wavy letters", "Text inside pictures"],
      },
    ],
    quotes: [
      "I only see one corner of your page at a time.",
      "Grey on grey might as well be white on white.",
      "Where did it go? It opened outside my screen.",
    ],
  },
  "colour-vision": {
    label: "cannot tell red from green",
    permanences: { permanent: "has been red-green colour-blind since birth" },
    channels: ["live-chat", "email", "in-app"],
    habits: [
      "{They} [goes|go] by words and shapes, since red and green look the same to {them}.",
      "{They} [asks|ask] which line of a chart is which.",
      "{They} [overlooks|overlook] a field that is marked as wrong by its colour alone.",
      "{They} [hovers|hover] over every dot to learn what it means.",
    ],
    situations: [
      {
        text: [
          "Free dates are green and taken ones are red; to {first} the calendar is all one colour.",
          "The status of the order is a coloured dot, and {first} cannot tell which colour it has.",
        ],
        goals: ["Pick a free date", "Read the status in words"],
        frustrations: ["Colours as the only difference", "Charts with a legend in five shades"],
      },
      {
        text: [
          "The form says 'please correct the fields in red', and {first} sees no red.",
          "{First} has to compare four lines of a chart that all look brown to {them}.",
        ],
        goals: ["Find the wrong field by a mark or a word", "Tell the lines of the chart apart"],
        frustrations: ["'See the fields in red'", "Links that differ from the text by colour alone"],
      },
    ],
    quotes: [
      "You say the green one. I see two brown ones.",
      "Could you put a word next to the dot?",
      "Which of the fields is it? They all look alike to me.",
    ],
  },
  deaf: {
    label: "is deaf",
    permanences: {
      permanent: "has been deaf since childhood; sign language comes first and written language second",
    },
    channels: ["email", "live-chat", "messaging-app", "web-form"],
    habits: [
      "{They} [needs|need] everything in writing, and [skips|skip] videos without captions.",
      "{They} [writes|write] in short sentences and [asks|ask] for the same in return.",
      "{They} [leaves|leave] the field for the phone number empty, because nobody should call.",
      "{They} [uses|use] a video relay service when there is no other way.",
    ],
    situations: [
      {
        text: [
          "To confirm the order, a code is to be read out in a call.",
          "The only way to unblock the card is a hotline, and {first} cannot hear it.",
        ],
        goals: ["Get the code by text message", "Have it settled without a call"],
        frustrations: ["A phone number as a compulsory field", "'Please call us' as the last step"],
      },
      {
        text: [
          "The set-up is explained in a video, and the captions are automatic and wrong.",
          "{First} took part in an online course whose questions were asked aloud only.",
        ],
        goals: ["Read what others hear", "Follow the instructions without the sound"],
        frustrations: [
          "Automatic captions that turn names into nonsense",
          "Being called although the note says not to",
        ],
      },
    ],
    quotes: [
      "Please write. I can't take a call.",
      "The captions say 'pear tree warranty'. What's meant?",
      "Don't ring me back. Email me back.",
    ],
  },
  "hard-of-hearing": {
    label: "hears badly",
    permanences: {
      permanent: "wears hearing aids in both ears",
      temporary: "has an ear infection and hears little on one side",
      situational: "is in an open-plan office without headphones",
    },
    channels: ["live-chat", "email", "messaging-app"],
    habits: [
      "{They} [turns|turn] on captions everywhere and [reads|read] along.",
      "{They} [asks|ask] for numbers in writing, because 'fifteen' and 'fifty' sound alike.",
      "{They} [misses|miss] the sound that says a message has come in.",
      "{They} [avoids|avoid] calls and [prefers|prefer] a chat where one can scroll back.",
    ],
    situations: [
      {
        text: [
          "The hotline reads out a reference number once, quickly, with music behind it.",
          "A recorded message gave {first} a date, and it was either the thirteenth or the thirtieth.",
        ],
        goals: ["Have numbers and dates in writing", "Get a recording one can play again"],
        frustrations: ["Music behind a voice", "Numbers that are said once"],
      },
      {
        text: [
          "An alert that the session is about to end is a sound, and {first} did not hear it.",
          "{First} needs an answer today, and the chat has been closed in favour of a hotline.",
        ],
        goals: ["See what others hear", "Use a written channel to the end"],
        frustrations: ["Alerts that are sounds alone", "Chats that end with 'please call us'"],
      },
    ],
    quotes: [
      "Was that fifteen or fifty?",
      "Could you put the number in the chat?",
      "I didn't hear a thing. Was there a beep?",
    ],
  },
  speech: {
    label: "speaks with difficulty",
    permanences: {
      permanent: "has stammered since childhood",
      temporary: "must not use {their} voice for two weeks after an operation",
      situational: "sits in a quiet carriage and cannot speak up",
    },
    channels: ["live-chat", "email", "web-form", "messaging-app"],
    habits: [
      "{They} [types|type] where others would call, and [prepares|prepare] every call in writing.",
      "{They} [gives|give] up on voice menus that cut {them} off.",
      "{They} [chooses|choose] the channel where nobody has to wait for the next word.",
      "{They} [spells|spell] things out in writing to avoid saying them.",
    ],
    situations: [
      {
        text: [
          "A voice menu asks {first} to 'say in a few words' what it is about, and hangs up.",
          "The identity check wants {first} to read a sentence aloud.",
        ],
        goals: ["Use keys and text in place of the voice", "Prove who one is without speaking"],
        frustrations: ["Voice menus that do not wait", "People who finish one's sentences"],
      },
      {
        text: [
          "{First} has to cancel a contract, and that can only be done in a call.",
          "{First} asked for a reply in writing and was called back.",
        ],
        goals: ["Cancel in writing", "Stay on the channel one has chosen"],
        frustrations: ["'Sorry, I didn't get that'", "Callbacks nobody asked for"],
      },
    ],
    quotes: [
      "I'd rather type, if that's all right.",
      "The menu hung up before I'd finished.",
      "Please write back, don't call.",
    ],
  },
} as const satisfies Partial<Record<string, NeedTable>>;
