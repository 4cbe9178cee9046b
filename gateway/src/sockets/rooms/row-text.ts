import { JOB_STATES } from "@headway/shared/protocol/job-snapshot";
import type { JobState } from "@headway/shared/protocol/job-snapshot";

/** A snapshot's text as a row's, and what its place in a list depends on. */
export interface RowText {
  /** The `JobRow`. */
  json: string;
  state: JobState;
  enqueuedAt: number;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPENING_BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;
const OPENING_BRACKET = 0x5b;
const CLOSING_BRACKET = 0x5d;
const STATES: ReadonlySet<string> = new Set(JOB_STATES);

/**
 * Cuts the timeline out of a snapshot's text. To parse the text and to write it anew would cost several times as much.
 *
 * @param json as `JSON.stringify` writes it, without white space; undefined is returned for what is no snapshot
 */
export function toRowText(json: string): RowText | undefined {
  let state: string | undefined;
  let enqueuedAt: number | undefined;
  let row = json;
  for (let at = 1; at < json.length;) {
    const keyEnd = endOfString(json, at);
    if (keyEnd < 0) return undefined;
    const from = keyEnd + 1;
    const end = endOfValue(json, from);
    if (end < 0) return undefined;
    const key = json.slice(at + 1, keyEnd - 1);
    if (key === "state") state = json.slice(from + 1, end - 1);
    if (key === "enqueuedAt") enqueuedAt = Number(json.slice(from, end));
    if (key === "stages") row = cutOut(json, at, end);
    at = end + 1;
  }
  if (state === undefined || !STATES.has(state) || !Number.isSafeInteger(enqueuedAt)) return undefined;
  return { json: row, state: state as JobState, enqueuedAt: enqueuedAt ?? 0 };
}

/** Leaves out a member and one of the commas around it. */
function cutOut(json: string, from: number, to: number): string {
  if (json.charCodeAt(to) === COMMA) return json.slice(0, from) + json.slice(to + 1);
  const isAfterComma = json.charCodeAt(from - 1) === COMMA;
  return json.slice(0, isAfterComma ? from - 1 : from) + json.slice(to);
}

/** The place behind the string that begins at `at`, or -1. */
function endOfString(json: string, at: number): number {
  if (json.charCodeAt(at) !== QUOTE) return -1;
  for (let quote = json.indexOf('"', at + 1); quote >= 0; quote = json.indexOf('"', quote + 1)) {
    let backslashes = 0;
    while (json.charCodeAt(quote - 1 - backslashes) === BACKSLASH) backslashes += 1;
    if (backslashes % 2 === 0) return quote + 1;
  }
  return -1;
}

/** The place behind the value that begins at `at`, or -1. Looks at each character that is in no string, so that it is written plainly. */
function endOfValue(json: string, at: number): number {
  let depth = 0;
  for (let place = at; place < json.length; place += 1) {
    const code = json.charCodeAt(place);
    if (code === QUOTE) {
      place = endOfString(json, place) - 1;
      if (place < 0) return -1;
    } else if (code === OPENING_BRACE || code === OPENING_BRACKET) {
      depth += 1;
    } else if (code === CLOSING_BRACE || code === CLOSING_BRACKET) {
      if (depth === 0) return place;
      depth -= 1;
    } else if (code === COMMA && depth === 0) {
      return place;
    }
  }
  return -1;
}
