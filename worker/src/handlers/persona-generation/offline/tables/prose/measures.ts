/**
 * What a tester needs in numbers. `{min}` and `{max}` words, `{wait}` until the person gives up, `{escalates}` and `{tells}` are
 * phrases that follow "they".
 */
export const MEASURES = [
  "Messages run to {min} to {max} words; after {wait} without progress {they} [is|are] gone.",
  "Expect {min} to {max} words at a time; {they} {tells} and {escalates}.",
  "{They} {tells}, in {min} to {max} words, and [gives|give] up after {wait}.",
  "After {wait} of standing still {they} [leaves|leave]; {they} {escalates}.",
  "{They} {escalates} and [gives|give] a page {wait} before leaving it.",
  "It takes {wait} of waiting to lose {them}; {they} {tells}.",
  "{They} [stays|stay] for {wait}, [says|say] {min} to {max} words at a time and {escalates}.",
  "In a conversation {they} {tells} and {escalates}.",
] as const;

export const ESCALATES = {
  never: "never [asks|ask] for a supervisor",
  "after-three-failures": "[asks|ask] for a supervisor after three failed answers",
  "after-two-failures": "[asks|ask] for a supervisor after two failed answers",
  "after-one-failure": "[asks|ask] for a supervisor after a single failed answer",
  "at-once": "[asks|ask] for a supervisor straight away",
} as const;

export const TELLS = {
  upfront: "[says|say] everything that matters at the start",
  incremental: "[gives|give] details only when asked for them",
} as const;

/** How regularly a habit shows, from level 1 to 5. */
export const OFTEN = ["occasionally", "sometimes", "often", "usually", "always"] as const;

export const DEVICE_NAMES = {
  "android-phone": "Android phone",
  iphone: "iPhone",
  "old-android-phone": "old Android phone",
  "windows-laptop": "Windows laptop",
  macbook: "MacBook",
  "desktop-pc": "desktop PC",
  tablet: "tablet",
  "library-computer": "computer at the library",
  landline: "landline phone",
} as const;

export const PRODUCTS = [
  "a coffee machine",
  "an electric kettle",
  "a pair of walking boots",
  "a winter coat",
  "a desk lamp",
  "a set of headphones",
  "a child's bicycle",
  "an office chair",
  "a food processor",
  "a rucksack",
  "a bookshelf",
  "an air purifier",
  "a wool blanket",
  "a pair of running shoes",
  "a cordless drill",
  "a tent for two",
] as const;

export const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;
export const NUMBER_WORDS = [
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
] as const;

/** What the amounts in the texts are worth, in euros, before they are put into local money. */
/** Delivery, and other things that cost little, in euros. */
export const FEES = [4, 5, 6, 7, 8, 9, 12, 14] as const;
export const AMOUNTS = [9, 12, 17, 24, 29, 38, 45, 59, 72, 89, 119, 148] as const;
