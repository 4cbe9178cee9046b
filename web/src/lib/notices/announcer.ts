import type { Announcement } from "./announcements.ts";
import { Observable, type Readable } from "../observable.ts";

/** What a live region says now. `id`: another one for each sentence, also when the words are the same. */
export interface Spoken {
  id: number;
  words: string;
}

export interface AnnouncerDeps {
  /** Calls the task after that many ms; returns the undo. */
  later: (ms: number, task: () => void) => () => void;
}

/** How many ends may wait to be spoken; the others are counted and spoken of in one sentence. */
const ENDS_WAITING = 4;
/** And of all else: where there is more to say, the oldest is left out. */
const OTHERS_WAITING = 4;

/**
 * Speaks what it is told, one thing after the other: each end once, and of what lies in between only what is still so when its
 * turn comes. Failures have a voice of their own, which takes nothing from the other.
 */
export class Announcer {
  readonly #polite: Voice;
  readonly #urgent: Voice;

  constructor({ later }: AnnouncerDeps = { later: afterTimeout }) {
    this.#polite = new Voice("ended", later);
    this.#urgent = new Voice("failed", later);
  }

  get polite(): Readable<Spoken | undefined> {
    return this.#polite.said;
  }

  get urgent(): Readable<Spoken | undefined> {
    return this.#urgent.said;
  }

  say(announcement: Announcement): void {
    for (const voice of [this.#polite, this.#urgent]) voice.forgetMoves(announcement.jobId);
    (announcement.urgency === "polite" ? this.#polite : this.#urgent).say(announcement);
  }

  /** Says nothing more. */
  stop(): void {
    this.#polite.stop();
    this.#urgent.stop();
  }
}

/** One live region: a change before the words have been read out would cut them off. */
class Voice {
  readonly said = new Observable<Spoken | undefined>(undefined);
  readonly #fate: "ended" | "failed";
  readonly #later: AnnouncerDeps["later"];
  #waiting: Announcement[] = [];
  /** Ends that are not spoken of one by one. */
  #uncounted = 0;
  #stopTimer: (() => void) | undefined;
  #id = 0;

  constructor(fate: "ended" | "failed", later: AnnouncerDeps["later"]) {
    this.#fate = fate;
    this.#later = later;
  }

  say(announcement: Announcement): void {
    const ends = this.#waiting.filter(({ isEnd }) => isEnd).length;
    if (announcement.isEnd && (this.#uncounted > 0 || ends >= ENDS_WAITING)) this.#uncounted += 1;
    else this.#waiting.push(announcement);
    const others = this.#waiting.filter(({ isEnd }) => !isEnd);
    if (others.length > OTHERS_WAITING) this.#waiting = this.#waiting.filter((one) => one !== others[0]);
    if (!this.#stopTimer) this.#speakNext();
  }

  /** Where a job was on its way is old once there is other news of it. Its ends are not. */
  forgetMoves(jobId: string): void {
    this.#waiting = this.#waiting.filter((waiting) => waiting.isEnd || waiting.jobId !== jobId);
  }

  stop(): void {
    this.#stopTimer?.();
    this.#stopTimer = undefined;
    this.#waiting = [];
    this.#uncounted = 0;
  }

  #speakNext(): void {
    this.#stopTimer = undefined;
    const words = this.#takeNext();
    if (words === undefined) return;
    this.#id += 1;
    this.said.set({ id: this.#id, words });
    this.#stopTimer = this.#later(toSpokenMs(words), () => {
      this.#speakNext();
    });
  }

  /** Ends first: they are what one waits for. */
  #takeNext(): string | undefined {
    const end = this.#waiting.findIndex(({ isEnd }) => isEnd);
    if (end >= 0) return this.#waiting.splice(end, 1)[0]?.words;
    const more = this.#uncounted;
    this.#uncounted = 0;
    if (more > 0) return `And ${more} more ${more === 1 ? "job has" : "jobs have"} ${this.#fate}.`;
    return this.#waiting.shift()?.words;
  }
}

/** How long it takes to read out, in ms, at the pace of a screen reader that has just been installed; 4 s at most. */
function toSpokenMs(words: string): number {
  return Math.min(4_000, 1_000 + words.length * 40);
}

function afterTimeout(ms: number, task: () => void): () => void {
  const timer = setTimeout(task, ms);
  return () => {
    clearTimeout(timer);
  };
}
