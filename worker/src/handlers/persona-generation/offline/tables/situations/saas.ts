import type { Situation } from "./situation.ts";

export const SAAS: readonly Situation[] = [
  {
    text: [
      "It is day {days} of the trial, and {first} has yet to import the first real project.",
      "{First} signed up for the trial {days} days ago and has seen nothing but the sample project so far.",
    ],
    goals: [
      "See one real project in the tool before the trial ends",
      "Find out whether the import takes the old data",
    ],
    frustrations: ["Sample data that has to be deleted by hand", "Imports that stop at the first odd row"],
  },
  {
    text: [
      "{First} wants to invite five colleagues, two of whom should only read.",
      "Three of five invitations from {first} have landed in spam, and the team meeting is on {weekday}.",
    ],
    goals: [
      "Have the whole team in by {weekday}",
      "Give two people access without the right to change things",
    ],
    frustrations: ["Roles with names that explain nothing", "Invitations that look like spam"],
  },
  {
    text: [
      "{First} has to connect the calendar and the shared drive, and the company's IT has to agree first.",
      "The connection to the company's calendar asks {first} for the right to read everything.",
    ],
    goals: ["Connect the calendar with as few rights as possible", "Have something to show to IT"],
    frustrations: ["Permissions that are all or nothing", "Security pages without a straight answer"],
  },
  {
    text: [
      "The trial ends on {weekday}; {first} needs an offer for eight seats that finance will accept.",
      "{First} would like to pay, by invoice and with an order number, and the page takes cards only.",
    ],
    goals: ["Get an offer that finance will accept", "Know the price for eight seats over a year"],
    frustrations: [
      "Prices that are hidden behind a call",
      "Card payments as the only way in a company that has no cards",
    ],
  },
  {
    text: [
      "{First} imported a list of 1,200 rows, and 37 of them were turned down without a reason.",
      "An import has been stuck at 98% since this morning, and {first} does not know whether to try again.",
    ],
    goals: [
      "Find out which rows were turned down, and why",
      "Import the list without doubling what is there",
    ],
    frustrations: ["Progress bars that stop at 98%", "Errors that name a row number and no column"],
  },
  {
    text: [
      "{First} was made administrator because nobody else had time, and now has to set up single sign-on.",
      "Since {weekday}, {first} has been the administrator of a tool that {they} [has|have] never opened before.",
    ],
    goals: ["Set up the account without locking anybody out", "Know which settings can wait"],
    frustrations: ["Settings pages with sixty switches", "Instructions that need a colleague from IT"],
  },
  {
    text: [
      "{First} built a report for the Monday meeting and cannot share it with people outside.",
      "The report that {first} needs exists, but only in the next plan up.",
    ],
    goals: ["Share one report with somebody without an account", "Have the numbers ready for Monday"],
    frustrations: ["Buttons that turn out to be advertisements", "Exports that look nothing like the screen"],
  },
  {
    text: [
      "{First} wants to cancel the trial and take the data along.",
      "The decision has gone against the tool, and {first} has until {weekday} to get the data out.",
    ],
    goals: ["Export everything, attachments included", "Cancel without having to talk to anyone"],
    frustrations: [
      "Cancelling by phone what was ordered online",
      "Exports that take a day and expire in an hour",
    ],
  },
  {
    text: [
      "Since joining, {first} has had 40 notifications in {days} days, and two of them mattered.",
      "{First} muted the tool after a flood of messages and missed the one that counted.",
    ],
    goals: ["Hear about one's own tasks and nothing else", "Get one summary a day"],
    frustrations: [
      "Notifications that are all switched on at the start",
      "Settings for messages in four different places",
    ],
  },
  {
    text: [
      "{First} is to move a team of twelve over from a spreadsheet that has grown for years.",
      "A spreadsheet with eleven tabs is to become a project in the tool, and {first} has the morning for it.",
    ],
    goals: ["Keep the columns that the team relies on", "Have a way back for the first two weeks"],
    frustrations: ["Templates made for some other line of work", "Field types that cannot be changed later"],
  },
];
