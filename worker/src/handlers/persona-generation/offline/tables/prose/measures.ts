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

export const MONTHS = ["February", "March", "April", "May", "June", "September", "October"] as const;

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

/** Delivery, and other things that cost little, in euros. */
export const FEES = [4, 5, 6, 7, 8, 9, 12, 14] as const;
/** What is charged, in euros. */
export const AMOUNTS = [9, 12, 17, 24, 29, 38, 45, 59, 72, 89, 119, 148] as const;
