import { Observable } from "../../lib/observable.ts";
import type { KeyValueStorage } from "../../lib/browser/page-storage.ts";

/** What keys do, as the list of them says it. None of it destroys anything. */
export const KEYS = [
  ["/", "search", "Search jobs"],
  ["⌘K or Ctrl K", "palette", "Go to a queue or a recent job"],
  ["g o", "go:#/", "Overview"],
  ["g q", "go:#/queues", "Queues"],
  ["g j", "go:#/jobs", "Jobs"],
  ["g f", "go:#/failures", "Failures"],
  ["g a", "go:#/audit", "Audit"],
  ["j", "next", "Next row"],
  ["k", "previous", "Previous row"],
  ["Enter", "", "Open the row"],
  ["x", "select", "Select the row"],
  ["f", "filter", "Filter"],
  [".", "news", "Show what is new"],
  ["r", "retry", "Retry the row (asks first)"],
  ["?", "help", "These keys"],
] as const;

export type KeyCommand = Exclude<(typeof KEYS)[number][1], "">;

interface Press {
  key: string;
  hasModifier: boolean;
  isTyping: boolean;
}

/** A second key counts with the first for so long, in ms. */
const SEQUENCE_MS = 1_200;

/** Reads single keys and pairs of them. Says nothing while somebody types. */
export class KeyReader {
  #first: { key: string; at: number } | undefined;

  /** @param now of any clock, in ms */
  read({ key, hasModifier, isTyping }: Press, now: number): KeyCommand | undefined {
    const first = this.#first !== undefined && now - this.#first.at <= SEQUENCE_MS ? this.#first.key : "";
    this.#first = undefined;
    if (hasModifier) return key.toLowerCase() === "k" ? "palette" : undefined;
    if (isTyping) return undefined;
    const typed = first === "" ? key : `${first} ${key}`;
    const found = KEYS.find(([keys, command]) => keys === typed && command !== "");
    if (found) return found[1] as KeyCommand;
    if (key === "g") this.#first = { key, at: now };
    return undefined;
  }
}

const TYPED_IN = "input:not([type=checkbox]):not([type=radio]), select, textarea, [contenteditable]";

export function isTypedIn(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(TYPED_IN);
}

const KEY = "headway.keys";
/** Single keys can be switched off (WCAG 2.1.4): a voice that dictates presses them, too. */
export const areKeysOn = new Observable(true);

export function openKeys(storage: Pick<KeyValueStorage, "getItem">): void {
  areKeysOn.set(storage.getItem(KEY) !== "off");
}

export function switchKeys(storage: Pick<KeyValueStorage, "setItem">): void {
  areKeysOn.set(!areKeysOn.value);
  storage.setItem(KEY, areKeysOn.value ? "on" : "off");
}
