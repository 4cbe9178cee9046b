import type { WireErrorBody } from "../../protocol/wire-error.ts";
import { backOffMs } from "../link/back-off.ts";
import { createRateWindow, type RateWindow } from "../link/rate-window.ts";
import type { Link } from "../link/socket-link.ts";
import { nextAction, nextPhase, type WatchEvent, type WatchPhase } from "./watch-state.ts";

/** How the gateway answered a command. `failed`: another try may succeed. */
export type CommandOutcome = { is: "granted" } | { is: "refused"; error: WireErrorBody } | { is: "failed" };

/** One thing that can be watched: a job, or the organisation's feed. */
export interface WatchTarget {
  /** Its commands go before those of the others. */
  readonly urgent: boolean;
  /** Sends the command. `tries` counts the failures before this one. */
  watch(link: Link, tries: number): Promise<CommandOutcome>;
  unwatch(link: Link): Promise<CommandOutcome>;
  /** The gateway refuses to let it be watched. */
  onRefused(error: WireErrorBody): void;
  /** Nobody wants it and the gateway does not hold it any more. */
  onRemoved(): void;
}

export interface WatchDeskOptions {
  now: () => number;
  random: () => number;
}

type Command = "watch" | "unwatch";

interface Entry {
  target: WatchTarget;
  wanted: boolean;
  phase: WatchPhase;
  tries: number;
  refusal?: WireErrorBody;
  restTimer?: ReturnType<typeof setTimeout>;
}

/** Under the gateway's 50 a second, with room for commands that the network bunches up. */
const COMMANDS_PER_WINDOW = 40;
const WINDOW_MS = 1_100;

/** Keeps what the gateway pushes to us equal to what is wanted, over every loss and return of the connection. */
export class WatchDesk {
  readonly #now: () => number;
  readonly #random: () => number;
  readonly #entries = new Map<string, Entry>();
  #link: Link | undefined;
  #rate: RateWindow = createRateWindow(COMMANDS_PER_WINDOW, WINDOW_MS);
  #pumpTimer: ReturnType<typeof setTimeout> | undefined;
  #pumpPlanned = false;

  constructor({ now, random }: WatchDeskOptions) {
    this.#now = now;
    this.#random = random;
  }

  /** Wants the target watched. Does nothing for a key that is wanted already. */
  want(key: string, target: WatchTarget): void {
    const entry = this.#entries.get(key);
    const phase = this.#link ? "none" : "detached";
    if (entry) entry.wanted = true;
    else this.#entries.set(key, { target, wanted: true, phase, tries: 0 });
    this.#planPump();
  }

  unwant(key: string): void {
    const entry = this.#entries.get(key);
    if (entry) entry.wanted = false;
    this.#planPump();
  }

  has(key: string): boolean {
    return this.#entries.has(key);
  }

  /** The connection to send on from now, or undefined while there is none. */
  setLink(link: Link | undefined): void {
    this.#link = link;
    this.#rate = createRateWindow(COMMANDS_PER_WINDOW, WINDOW_MS);
    for (const entry of this.#entries.values()) {
      clearTimeout(entry.restTimer);
      entry.tries = 0;
      move(entry, "linkDown");
      if (link) move(entry, "linkUp");
    }
    this.#pump();
  }

  /** The gateway hears updates again: what it could not do a moment ago is tried now. */
  retryResting(): void {
    for (const entry of this.#entries.values()) if (entry.phase === "resting") this.#wake(entry);
  }

  close(): void {
    this.#link = undefined;
    clearTimeout(this.#pumpTimer);
    for (const entry of this.#entries.values()) clearTimeout(entry.restTimer);
    this.#entries.clear();
  }

  /** A microtask later, so that what one turn of the program undoes again never reaches the gateway. */
  #planPump(): void {
    if (this.#pumpPlanned) return;
    this.#pumpPlanned = true;
    queueMicrotask(() => {
      this.#pumpPlanned = false;
      this.#pump();
    });
  }

  #pump(): void {
    clearTimeout(this.#pumpTimer);
    // One moment for all of them: whoever came later must not find the window open that was closed to those before.
    const now = this.#now();
    for (const [key, entry] of inOrder(this.#entries)) {
      const action = nextAction(entry.phase, entry.wanted);
      if (action === "remove") this.#remove(key, entry);
      if (action === "watch" || action === "unwatch") this.#sendWhenAllowed(entry, action, now);
    }
  }

  #sendWhenAllowed(entry: Entry, action: Command, now: number): void {
    if (!this.#link) return;
    const delayMs = this.#rate.delayMs(now);
    if (delayMs === 0) {
      this.#rate.note(now);
      void this.#send(entry, action, this.#link);
      return;
    }
    clearTimeout(this.#pumpTimer);
    this.#pumpTimer = setTimeout(() => {
      this.#pump();
    }, delayMs);
  }

  async #send(entry: Entry, action: Command, link: Link): Promise<void> {
    move(entry, action === "watch" ? "watchSent" : "unwatchSent");
    const { target } = entry;
    const answer = action === "watch" ? target.watch(link, entry.tries) : target.unwatch(link);
    const outcome = await answer.catch((): CommandOutcome => ({ is: "failed" }));
    // The answer of a lost connection says nothing about the present one.
    if (this.#link !== link) return;
    move(entry, outcome.is);
    if (outcome.is === "failed") this.#rest(entry);
    else entry.tries = 0;
    if (outcome.is === "refused" && action === "watch") {
      entry.refusal = outcome.error;
      target.onRefused(outcome.error);
    }
    if (outcome.is === "granted" && action === "unwatch") this.#wakeOneOverLimit();
    this.#planPump();
  }

  #rest(entry: Entry): void {
    const delayMs = backOffMs(entry.tries, this.#random());
    entry.tries += 1;
    entry.restTimer = setTimeout(() => {
      this.#wake(entry);
    }, delayMs);
  }

  #wake(entry: Entry): void {
    clearTimeout(entry.restTimer);
    move(entry, "rested");
    this.#planPump();
  }

  /** A place became free: it may be what a refused watch was missing. */
  #wakeOneOverLimit(): void {
    const waiting = [...this.#entries.values()].find(
      ({ phase, refusal }) => phase === "refused" && refusal?.code !== "not-found",
    );
    if (waiting) this.#wake(waiting);
  }

  #remove(key: string, entry: Entry): void {
    clearTimeout(entry.restTimer);
    this.#entries.delete(key);
    entry.target.onRemoved();
  }
}

function move(entry: Entry, event: WatchEvent): void {
  entry.phase = nextPhase(entry.phase, event);
}

function inOrder(entries: Map<string, Entry>): [string, Entry][] {
  return [...entries].sort(([, a], [, b]) => Number(b.target.urgent) - Number(a.target.urgent));
}
