import { coerceError } from "./coerce-error.ts";

/** What the work comes to, unless the signal aborts first or has by then: rejects with its reason at that moment, and lets the work go on alone. */
export async function unlessAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const result = await new Promise<T>((resolve, reject) => {
    const stop = (): void => {
      reject(coerceError(signal.reason));
    };
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    void work.then(resolve, reject).finally(() => {
      signal.removeEventListener("abort", stop);
    });
  });
  signal.throwIfAborted();
  return result;
}
