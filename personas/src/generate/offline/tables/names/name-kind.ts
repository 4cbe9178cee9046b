/** What is unusual about a name; all but the first are for the edge-case preset. */
export const NAME_KINDS = [
  "ordinary",
  "long",
  "one-letter",
  "rtl",
  "diacritics",
  "emoji",
  "mononym",
  "punctuated",
  "reserved",
  "mixed-script",
] as const;

export type NameKind = (typeof NAME_KINDS)[number];

export const LATIN_LOCALES = ["en-GB", "en-US", "de", "fr", "es", "pt-BR"] as const;
