/** Times as people say them. All in ms; `…At` is ms since epoch. */
import { countOf, formatCount } from "./numbers.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How long something took: "0.4 s", "12 s", "3 min 05 s", "2 h 10 min", "3 d 04 h". A value that rounding brings to the next
 * unit is said in that unit: 9.96 s is "10 s", 59.6 s is "1 min 00 s".
 */
export function toDuration(ms: number): string {
  const span = toSpan(ms);
  if (span > 0 && span < 0.05 * SECOND) return "< 0.1 s";
  const tenths = Math.round(span / 100);
  return tenths < 100 ? `${(tenths / 10).toFixed(1)} s` : inUnits(span, Math.round);
}

/**
 * How long something has taken that goes on: "under 1 s", "12 s". In whole units that have passed, because tenths that jump
 * once a second say more than is known.
 */
export function toDurationSoFar(ms: number): string {
  const span = toSpan(ms);
  return span < SECOND ? "under 1 s" : inUnits(span, Math.floor);
}

/** How long it is until something: "8 s", "1 min 05 s". Never less than it is. */
export function toWait(ms: number): string {
  return inUnits(toSpan(ms), Math.ceil);
}

/** How long ago something was: "just now", "4 min ago", "3 h ago", "2 days ago". */
export function toAge(at: number, now: number): string {
  const span = toSpan(now - at);
  if (span < 10 * SECOND) return "just now";
  if (span < MINUTE) return `${Math.floor(span / SECOND)} s ago`;
  if (span < HOUR) return `${Math.floor(span / MINUTE)} min ago`;
  if (span < DAY) return `${Math.floor(span / HOUR)} h ago`;
  return `${countOf(Math.floor(span / DAY), "day", "days")} ago`;
}

/** The time of day on this machine's clock: "14:02". */
export function toTimeOfDay(at: number): string {
  return new Date(at).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
}

/** The same to the second: "14:02:09". */
export function toExactTime(at: number): string {
  return new Date(at).toLocaleTimeString("en-GB");
}

/** Day and time on this machine's clock: "3 Mar 2026, 14:02:09". */
export function toDateTime(at: number): string {
  const day = new Date(at).toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric" });
  return `${day}, ${toExactTime(at)}`;
}

/** Clocks differ, and a field may be missing: a span is 0 at least. */
function toSpan(ms: number): number {
  return ms > 0 ? ms : 0;
}

/** In the two largest units. Each test is on the rounded value, so that no unit ever reads as many as make the next one. */
function inUnits(span: number, round: (value: number) => number): string {
  const seconds = round(span / SECOND);
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3_600) return `${Math.floor(seconds / 60)} min ${pad(seconds % 60)} s`;
  const minutes = round(span / MINUTE);
  if (minutes < 1_440) return `${Math.floor(minutes / 60)} h ${pad(minutes % 60)} min`;
  const hours = round(span / HOUR);
  return `${formatCount(Math.floor(hours / 24))} d ${pad(hours % 24)} h`;
}

function pad(count: number): string {
  return String(count).padStart(2, "0");
}
