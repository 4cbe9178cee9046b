import { Observable } from "./observable.ts";

const TICK_MS = 1_000;

/** The time of this machine, in ms since epoch, once a second. For words like "12 s ago", never for progress. */
export class Clock {
  readonly now: Observable<number>;
  readonly #read: () => number;

  constructor(read: () => number = Date.now) {
    this.#read = read;
    this.now = new Observable(read());
  }

  /** Returns the undo. */
  start(): () => void {
    const timer = setInterval(() => {
      this.now.set(this.#read());
    }, TICK_MS);
    return () => {
      clearInterval(timer);
    };
  }
}
