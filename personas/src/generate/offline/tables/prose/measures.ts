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

/** The screen reader that comes with a device or is most common on it. */
export const SCREEN_READERS: Partial<Record<keyof typeof DEVICE_NAMES, string>> = {
  "android-phone": "TalkBack",
  "old-android-phone": "TalkBack",
  iphone: "VoiceOver",
  macbook: "VoiceOver",
  tablet: "VoiceOver",
  "windows-laptop": "NVDA",
  "desktop-pc": "JAWS",
};

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

/** What has a plug or a battery and can fail. */
export const GADGETS = [
  "a coffee machine",
  "an electric kettle",
  "a desk lamp",
  "an electric toothbrush",
  "a food processor",
  "an air purifier",
  "a cordless drill",
  "a vacuum cleaner",
  "a digital radio",
  "a bread maker",
  "an electric razor",
  "a portable speaker",
] as const;

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

/** What is charged besides goods, in euros at western European prices. */
export const CHARGES = {
  /** Delivery, and other things that cost little. */
  fee: [5, 6, 7, 8, 9, 12, 14],
  /** A subscription for a month. */
  sub: [8, 9, 11, 13, 15],
  /** A contract for a month. */
  monthly: [24, 29, 34, 39, 45],
  /** By how much a contract gets dearer. */
  rise: [3, 4, 5, 6],
  /** On a bill, of a household's. */
  extra: [24, 29, 34, 42, 48, 56],
  fine: [24, 29, 34, 38, 45],
  /** What an insured person pays. */
  excess: [29, 38, 45, 59],
  /** In a game, by a child. */
  spent: [38, 45, 52, 63, 72],
  /** A course. */
  big: [89, 119, 149, 189],
} as const;
/** What a product or a gadget may cost, from and to, in euros. */
export const PRICES: Readonly<
  Record<(typeof PRODUCTS)[number] | (typeof GADGETS)[number], readonly [least: number, most: number]>
> = {
  "a coffee machine": [59, 189],
  "an electric kettle": [24, 59],
  "a pair of walking boots": [72, 189],
  "a winter coat": [89, 229],
  "a desk lamp": [24, 72],
  "a set of headphones": [29, 148],
  "a child's bicycle": [119, 229],
  "an office chair": [89, 229],
  "a food processor": [59, 189],
  "a rucksack": [38, 119],
  "a bookshelf": [45, 148],
  "an air purifier": [72, 229],
  "a wool blanket": [29, 89],
  "a pair of running shoes": [59, 148],
  "a cordless drill": [45, 148],
  "a tent for two": [59, 189],
  "an electric toothbrush": [24, 119],
  "a vacuum cleaner": [72, 229],
  "a digital radio": [38, 119],
  "a bread maker": [59, 148],
  "an electric razor": [38, 148],
  "a portable speaker": [29, 119],
};

/** What is charged, in euros: some of them within every span of prices. */
export const AMOUNTS = [24, 29, 34, 38, 45, 52, 59, 72, 79, 89, 104, 119, 134, 148, 169, 189, 229] as const;
