/** Words that people spell in a way of their own, also at a sentence's beginning. */
const OWN_SPELLINGS: Record<string, string> = {
  android: "Android",
  iphone: "iPhone",
  macbook: "MacBook",
  pc: "PC",
  saas: "SaaS",
  windows: "Windows",
};

/** "after-two-failures" as people read it: "After two failures". For keys; what is a label already is for `sayLabel`. */
export function sayWord(word: string): string {
  const spaced = word
    .replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`)
    .split(/[- ]/)
    .map((part) => (Object.hasOwn(OWN_SPELLINGS, part) ? OWN_SPELLINGS[part] : part))
    .join(" ");
  return spaced.startsWith("iPhone") ? spaced : sayLabel(spaced);
}

/** A label of the server's as it stands alone: "e-commerce" is "E-commerce", "SaaS trial" stays. */
export function sayLabel(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}
