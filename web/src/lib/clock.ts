import type { ServerClock } from "@headway/shared/client/server-clock";
import { Observable } from "./observable.ts";

const TICK_MS = 1_000;

/** The server's time, in ms since epoch, once a second. For words like "12 s ago", never for progress. */
export class Clock {
  readonly now: Observable<number>;
  readonly #server: Pick<ServerClock, "now" | "onChange">;

  constructor(server: Pick<ServerClock, "now" | "onChange">) {
    this.#server = server;
    this.now = new Observable(server.now());
  }

  /** Returns the undo. */
  start(): () => void {
    const tick = (): void => {
      this.now.set(this.#server.now());
    };
    const timer = setInterval(tick, TICK_MS);
    const undo = this.#server.onChange(tick);
    return () => {
      undo();
      clearInterval(timer);
    };
  }
}
