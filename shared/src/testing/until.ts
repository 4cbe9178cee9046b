import { setTimeout as delay } from "node:timers/promises";

/** Resolves once the condition holds; rejects with what was waited for after the deadline. */
export async function until(what: string, condition: () => boolean, deadlineMs = 10_000): Promise<void> {
  const deadline = Date.now() + deadlineMs;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`waited ${deadlineMs} ms in vain until ${what}`);
    await delay(5);
  }
}
