import { setTimeout as sleep } from "node:timers/promises";
import type { LlmPatience } from "./llm-server.ts";
import { isPassing, LlmTimedOutError, retryAfterMs } from "./trouble.ts";

/**
 * Sends a question until it is answered, `tries` times at most, and waits in between as long as the server asks for.
 * Throws the last error, or the signal's reason.
 *
 * The client could do this itself, but a cancelled job would sit out the client's waits, a server could ask for a wait of
 * hours, and the client's time limit ends with an answer's headers: a body that never ends would be read for ever.
 */
export async function withTries<Value>(
  patience: LlmPatience,
  signal: AbortSignal,
  send: (signal: AbortSignal) => Promise<Value>,
  onRetry: (error: unknown, waitMs: number) => void,
): Promise<Value> {
  for (let tried = 1; ; tried++) {
    signal.throwIfAborted();
    try {
      return await withinTime(patience.timeoutMs, signal, send);
    } catch (error) {
      signal.throwIfAborted();
      const waitMs = retryAfterMs(error) ?? patience.backoffMs * 2 ** (tried - 1);
      if (!isPassing(error) || tried >= patience.tries || waitMs > patience.longestWaitMs) throw error;
      onRetry(error, waitMs);
      await sleep(waitMs, undefined, { signal }).catch(() => undefined);
    }
  }
}

/** A signal of its own for each try: the job's signal lives long, and must not collect a listener for every question. */
async function withinTime<Value>(
  timeoutMs: number,
  signal: AbortSignal,
  send: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const controller = new AbortController();
  const stop = () => {
    controller.abort(signal.reason);
  };
  signal.addEventListener("abort", stop, { once: true });
  const late = new LlmTimedOutError(timeoutMs);
  const timer = setTimeout(() => {
    controller.abort(late);
  }, timeoutMs);
  try {
    return await send(controller.signal);
  } catch (error) {
    throw controller.signal.reason === late ? late : error;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
  }
}
