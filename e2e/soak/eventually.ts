import { setTimeout } from "node:timers/promises";

/** Waits until `read` answers true; rejects with `what` when that has not happened within `withinMs`. */
export async function eventually(
  what: string,
  read: () => boolean | Promise<boolean>,
  withinMs: number,
): Promise<void> {
  const deadline = Date.now() + withinMs;
  let failure: unknown;
  do {
    try {
      if (await read()) return;
      failure = undefined;
    } catch (thrown) {
      failure = thrown;
    }
    await setTimeout(50);
  } while (Date.now() < deadline);
  throw new Error(`did not come true within ${withinMs / 1_000} s: ${what}`, { cause: failure });
}
