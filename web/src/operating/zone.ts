import { toAge } from "@headway/shared/words/durations";
import { Observable } from "../lib/observable.ts";
import type { KeyValueStorage } from "../lib/browser/page-storage.ts";

/** The zone in which the operator's page says times: the browser's own, or UTC. */
export type Zone = "local" | "utc";

const KEY = "headway.zone";
export const zone = new Observable<Zone>("local");

export function openZone(storage: Pick<KeyValueStorage, "getItem">): void {
  zone.set(storage.getItem(KEY) === "utc" ? "utc" : "local");
}

export function switchZone(storage: Pick<KeyValueStorage, "setItem">): void {
  zone.set(zone.value === "local" ? "utc" : "local");
  storage.setItem(KEY, zone.value);
}

function options(): { timeZone?: "UTC" } {
  return zone.value === "utc" ? { timeZone: "UTC" } : {};
}

/** "14:02". */
export function toZonedTime(at: number): string {
  return new Date(at).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", ...options() });
}

/** "Tue 3". */
export function toZonedDay(at: number): string {
  return new Date(at).toLocaleDateString("en-GB", {
    weekday: "short",
    day: "numeric",
    ...options(),
  });
}

/** "3 Mar 2026, 14:02:09 UTC+1". */
export function toMoment(at: number): string {
  const day = new Date(at).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    ...options(),
  });
  return `${day}, ${new Date(at).toLocaleTimeString("en-GB", options())} ${sayZone(at)}`;
}

const DAY_MS = 24 * 60 * 60_000;

/** "4 min ago"; from a day on the date with its zone. */
export function toWhen(at: number, now: number): string {
  return now - at < DAY_MS ? toAge(at, now) : toMoment(at);
}

/** Both, for who points at it. */
export function toBoth(at: number, now: number): string {
  return `${toAge(at, now)} · ${toMoment(at)}`;
}

/** "UTC+1", "UTC−3:30", "UTC": as it is at that time. */
export function sayZone(at: number): string {
  const minutes = zone.value === "utc" ? 0 : -new Date(at).getTimezoneOffset();
  if (minutes === 0) return "UTC";
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? "−" : "+"}${hours}${rest === 0 ? "" : `:${String(rest).padStart(2, "0")}`}`;
}

/** For `<input type="datetime-local">`, which knows no zone. */
export function toInput(at: number): string {
  const offset = zone.value === "utc" ? 0 : new Date(at).getTimezoneOffset() * 60_000;
  return new Date(at - offset).toISOString().slice(0, 16);
}

/** ms since epoch; undefined where it is no time. */
export function fromInput(text: string): number | undefined {
  const at = Date.parse(zone.value === "utc" ? `${text}Z` : text);
  return Number.isNaN(at) ? undefined : at;
}
