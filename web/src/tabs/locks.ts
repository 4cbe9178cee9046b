import { createId } from "../lib/create-id.ts";

/**
 * Web Locks as a sign of life: a browser releases what a page or a worker held when that ends, also by a crash.
 * https://www.w3.org/TR/web-locks/
 */

/**
 * Holds a lock of its own until `signal` is aborted; resolves with the lock's name once it is held. Rejects where the browser
 * forbids locks, as it does to a page that may not store anything.
 */
export function holdLock(locks: LockManager, prefix: string, signal?: AbortSignal): Promise<string> {
  const name = `${prefix} ${createId()}`;
  return new Promise((resolve, reject) => {
    const request = locks.request(name, () => {
      resolve(name);
      return new Promise<void>((release) => {
        signal?.addEventListener("abort", () => {
          release();
        });
        if (signal?.aborted) release();
      });
    });
    request.catch(reject);
  });
}

/** Resolves once whoever holds the lock has let it go or is gone. */
export async function untilReleased(locks: LockManager, name: string): Promise<void> {
  await locks.request(name, () => {});
}
