import type { Tag } from "../tables/situations/situation.ts";
import type { Rule, Who } from "./rule.ts";

/** Holds where the situation is about one of these, or is not known. */
const about =
  (...tags: Tag[]) =>
  ({ tags: given }: Who) =>
    given === undefined || tags.some((tag) => given.has(tag));
const notAbout =
  (...tags: Tag[]) =>
  ({ tags: given }: Who) =>
    given === undefined || !tags.some((tag) => given.has(tag));

/** Where something is filled in, pressed or looked through. */
const ON_A_PAGE: readonly Tag[] = [
  "screen",
  "form",
  "login",
  "before",
  "basket",
  "app",
  "trial",
  "team",
  "import",
  "document",
];

/** What a person does or says in certain matters only. */
const MANNERS: readonly Rule[] = [
  {
    about: /last year's letter/i,
    holds: about("bill", "subscription", "document"),
    says: "there is no letter",
  },
  {
    about: /back to check the address/i,
    holds: about("before", "basket", "order", "address"),
    says: "nothing is sent to an address",
  },
  {
    about:
      /red message|because nothing moves|typing anything|press it in case|the blue one|in capital letters/i,
    holds: (who) => about(...ON_A_PAGE)(who) && notAbout("call")(who),
    says: "nothing happens on a page",
  },
  {
    about: /a second time\.|made a mistake|can be undone|before the last button/i,
    holds: about(...ON_A_PAGE, "booking", "address", "order", "money"),
    says: "there is nothing to be done twice or undone",
  },
  {
    about: /\blog (?:file|I can)|documentation for that/i,
    holds: about("fault", "network", "app", "import"),
    says: "nothing has failed",
  },
  {
    about:
      /the total has not changed|full price with every fee|wait for the sale|pay once and own|seen it for less|competitor charges|cheaper offer|shows up late/i,
    holds: about("before", "basket", "price", "choice", "subscription", "trial"),
    says: "nothing is being bought",
  },
  {
    about: /money, the data/i,
    holds: about("money", "paid", "booking", "login", "bill"),
    says: "none of it is at stake",
  },
  {
    about: /blank after paying/i,
    holds: about("before", "basket", "booking"),
    says: "nothing is being paid",
  },
  {
    about:
      /worn it once|tracking number ready|both orders|the return form and|two orders in one|keep the slip/i,
    holds: about("return"),
    says: "nothing has been bought that could go back",
  },
  {
    about: /no order:|has to arrive|if it doesn't fit/i,
    holds: about("before", "basket", "choice"),
    says: "nothing is being ordered",
  },
  {
    about: /twelve-year-old|What do people usually give|no idea what size he/i,
    holds: about("gift", "choice", "size"),
    says: "nothing is being chosen for somebody",
  },
];

/** What is said of an event needs a situation with that event in it. */
export const TOPICS: readonly Rule[] = [
  ...MANNERS,
  {
    about: /\border(?:s|ed)?\b(?! of contacts)/i,
    unless: /in that order|in order|in no order|other order/i,
    holds: about("order", "before", "basket", "return", "parcel", "choice", "size", "gift"),
    says: "there is no order",
  },
  {
    about: /refund|charged twice|paid twice|after paying|can't be charged|money, the data|the money\b/i,
    holds: about("money", "paid", "return", "bill", "subscription", "fraud"),
    says: "no money is at stake",
  },
  {
    about:
      /\bfees?\b|\bprice\b|cheaper|discount|voucher|a code for this|\btax\b|for the sale|paying in a year|pay (?:no|once)|first year|the total|renew|percent|a competitor|offers? elsewhere|seen it for less|\bcost\b|to money\b|free delivery/i,
    holds: about("money", "price", "paid", "subscription", "bill", "before", "basket", "order", "booking"),
    says: "no price is at stake",
  },
  {
    about: /Eleven percent|renewals?\b|first year|a year's time|Better offers for new/i,
    holds: about("subscription", "bill", "network"),
    says: "nothing runs on",
  },
  {
    about: /parcel|deliver|drop-off|wrapp?|in the box|\bthe box\b|label/i,
    holds: about("parcel", "order", "before", "basket", "return", "gift"),
    says: "nothing is delivered",
  },
  {
    about: /size|grey or|warm grey|came in green|how it looks in daylight|by colour/i,
    holds: about("size", "choice", "before", "basket"),
    says: "nothing is being chosen",
  },
  {
    about:
      /present\b|\bgift|wrapped|other person|twelve-year-old|To her!|send the email to her|surprise|not at home|my mother, but I'm paying|What do people usually give|no idea what size he/i,
    unless: /Gifts for new/,
    holds: about("gift", "before", "basket", "size", "choice"),
    says: "nothing is being given",
  },
  {
    about:
      /return (?:label|form)|sends?\]? back|both orders|worn it|fits?\b.*keep|three sizes|keep the (?:slip|box)|tracking number ready|two orders in one|Returns are|sending back|Refunds 'within|keep what fits|keep the one/i,
    unless: /Return forms whose|what does not fit/,
    holds: about("return", "size", "before", "choice"),
    says: "nothing is sent back",
  },
  {
    about:
      /\bcache\b|two browsers|restart|log file|\blog I can|reproducible|\bbug\b|versions?,|Which version|error|switched? (?:it )?off and on|actual cause|keeps? happening|from happening again|device is switched on|workaround|expected, what happened|way around/i,
    holds: about("fault", "network", "app", "login", "import", "screen", "name"),
    says: "nothing technical has failed",
  },
  {
    about: /\bbasket\b|last two in stock|only two left|checkout|just looking|sleep on it|Buy from/i,
    holds: about("before", "basket", "choice", "size"),
    says: "nothing is being bought",
  },
  {
    about:
      /password|\bPIN\b|secret question|locked after|reset mail|let me in|logged (?:out|in)|which account|accounts? (?:by now|again)|two accounts|holds the order|capital letter|code's too old|the code out|old one the next day|used to remember me|\bGet in\b|credentials/i,
    unless: /'credentials'|keeps?\]? passwords|giving away the password|password manager|browser remember/i,
    holds: about("login", "subscription", "team", "name"),
    says: "no login is at stake",
  },
  {
    about: /The code goes|The code's|Codes that (?:go|expire)|reads? the code|codes that arrive/i,
    holds: about("login", "form", "document", "booking", "money"),
    says: "no code is sent",
  },
  {
    about: /on the last page|last button|last step|confirmation|page that goes blank/i,
    holds: about(
      "before",
      "basket",
      "form",
      "booking",
      "order",
      "money",
      "document",
      "address",
      "name",
      "language",
      "login",
      "subscription",
      "bill",
      "paid",
      "trial",
      "team",
    ),
    says: "nothing is confirmed",
  },
  {
    about:
      /with you for years|been a customer|half my street|last time|so many years|always worked|worked before|customer number|be recognised|Be recognised|recognised as|last change|way it was|new customers|you made an exception|in my letter of|let me tell you what happened in|You said that the last|every year the same|old case|two before it|last complaint|history|contacts? it took|third time|another ticket|counts?\]? the contacts|same way as last year|a stranger/i,
    holds: notAbout("new", "before"),
    says: "there is no history with this company",
  },
  {
    about: /first time|I'm new here|never seen it|I'd never seen/i,
    holds: notAbout("known"),
    says: "the person has been here before",
  },
  {
    about: /date of birth/i,
    holds: about("privacy", "form", "login", "money", "document", "fraud", "name", "bill"),
    says: "no date of birth is asked for",
  },
  {
    about: /imprint|free trials? that|newsletter\b|small print|catch\?/i,
    unless: /Newsletters that come/,
    holds: about(
      "privacy",
      "form",
      "login",
      "before",
      "basket",
      "price",
      "trial",
      "subscription",
      "order",
      "money",
      "document",
      "booking",
      "fraud",
      "bill",
      "address",
    ),
    says: "no data is asked for",
  },
  {
    about: /cancell?(?:ing|ation)?\b|I'm cancelling|cancel it/i,
    unless: /Cancel without|cancel the trial/,
    holds: about("subscription", "order", "booking", "trial", "bill", "network"),
    says: "there is nothing to cancel",
  },
  {
    about: /identity|document|photocopy|signature/i,
    holds: about("document", "form", "login", "privacy", "name", "money"),
    says: "no document is asked for",
  },
  {
    about: /opening hours|your neighbour's|receipt\b/i,
    holds: about("order", "return", "paid", "fault", "booking", "bill", "money", "parcel"),
    says: "nothing was bought",
  },
];
