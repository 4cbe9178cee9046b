/** Times as people say them. All in ms; `…At` is ms since epoch. */

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long something took: "0.4 s", "12 s", "3 min 05 s", "2 h 10 min". */
export function toDuration(ms: number): string {
  const span = Math.max(0, ms);
  if (span > 0 && span < 0.05 * SECOND) return "< 0.1 s";
  if (span < 10 * SECOND) return `${(span / SECOND).toFixed(1)} s`;
  if (span < MINUTE) return `${Math.round(span / SECOND)} s`;
  if (span < HOUR) {
    return `${Math.floor(span / MINUTE)} min ${pad(Math.floor((span % MINUTE) / SECOND))} s`;
  }
  return `${Math.floor(span / HOUR)} h ${pad(Math.floor((span % HOUR) / MINUTE))} min`;
}

/**
 * How long something has taken that goes on: "under 1 s", "12 s". In whole seconds, because tenths that jump once a second
 * say more than is known.
 */
export function toDurationSoFar(ms: number): string {
  const seconds = Math.floor(Math.max(0, ms) / SECOND);
  return seconds === 0 ? "under 1 s" : toDuration(seconds * SECOND).replace(".0 s", " s");
}

/** How long ago something was: "just now", "4 min ago", "3 h ago", "2 days ago". */
export function toAge(at: number, now: number): string {
  const span = Math.max(0, now - at);
  if (span < 10 * SECOND) return "just now";
  if (span < MINUTE) return `${Math.floor(span / SECOND)} s ago`;
  if (span < HOUR) return `${Math.floor(span / MINUTE)} min ago`;
  if (span < DAY) return `${Math.floor(span / HOUR)} h ago`;
  const days = Math.floor(span / DAY);
  return days === 1 ? "1 day ago" : `${days} days ago`;
}

/** The time of day on this machine's clock: "14:02". */
export function toTimeOfDay(at: number): string {
  return new Date(at).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
}

/** Day and time on this machine's clock: "3 Mar 2026, 14:02:09". */
export function toDateTime(at: number): string {
  const date = new Date(at);
  const day = date.toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric" });
  return `${day}, ${date.toLocaleTimeString("en-GB")}`;
}

function pad(count: number): string {
  return String(count).padStart(2, "0");
}
