import { formatAddress, OWN_QUEUE, parseAddress } from "@headway/shared/protocol/job-address";
import type { Address } from "./types.ts";

/** An address as text; undefined for none. */
export function toText(address: Address): string | undefined {
  return (typeof address === "function" ? address() : address) ?? undefined;
}

/** One text for each job, however its address is written; undefined for a text that names none. */
export function toKey(text: string): string | undefined {
  const address = parseAddress(text);
  return address && formatAddress(address);
}

export function keyOf({ queue = OWN_QUEUE, jobId }: { queue?: string; jobId: string }): string {
  return formatAddress({ queue, jobId });
}

/** What names a job in a message, as far as it does. */
export function readKey(payload: unknown): string | undefined {
  const { queue = OWN_QUEUE, jobId } = (payload ?? {}) as { queue?: unknown; jobId?: unknown };
  return typeof queue === "string" && typeof jobId === "string" ? keyOf({ queue, jobId }) : undefined;
}

/** @throws TypeError for a relative address where there is no page to resolve it against */
export function toAbsolute(url = ""): string {
  const page = (globalThis as { location?: { href?: string } }).location?.href;
  const { origin, pathname } = new URL(url || "/", page);
  return origin + pathname.replace(/\/+$/, "");
}
