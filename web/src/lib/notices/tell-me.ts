import type { StorageEvents } from "@headway/shared/client/remembered-jobs";
import { isTerminal, type JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { Observable } from "../observable.ts";
import type { KeyValueStorage } from "../browser/page-storage.ts";

/** The browser's own notifications, as far as they are used. */
export interface SystemNotices {
  /** `unsupported` where the browser has none. */
  permission(): NotificationPermission | "unsupported";
  ask(): Promise<NotificationPermission>;
  show(notice: { title: string; body: string; jobId: string }): void;
}

export interface TellMeDeps {
  org: string;
  storage: Pick<KeyValueStorage, "getItem" | "setItem">;
  notices: SystemNotices;
  isHidden: () => boolean;
  /** Runs `task` while no other tab runs one of the same name. */
  withLock: (name: string, task: () => void) => Promise<void>;
  wait: (ms: number) => Promise<void>;
}

/** Whoever waited less than this need not be called, in ms. */
const LEAST_WAIT_MS = 10_000;
/** A tab that somebody looks at comes first: it shows the end, and no other need tell of it. */
const HIDDEN_TABS_WAIT_MS = 400;
const KEPT = 50;

/**
 * Tells of the end of jobs when somebody asked for it, with a notification of the system: when no tab is being looked at, and
 * in one tab only. The list of what was asked for is shared by all tabs; who takes a job off it is the one that tells.
 */
export class TellMe {
  /** Ids of the jobs to tell of. */
  readonly wanted = new Observable<ReadonlySet<string>>(new Set());
  readonly #deps: TellMeDeps;
  readonly #key: string;

  constructor(deps: TellMeDeps) {
    this.#deps = deps;
    this.#key = `headway.tell-me.${deps.org}`;
    this.#read();
  }

  get permission(): NotificationPermission | "unsupported" {
    return this.#deps.notices.permission();
  }

  /** Asks the person for the permission where it was neither given nor refused. Answers whether it will be told. */
  async want(jobId: string): Promise<boolean> {
    const { notices } = this.#deps;
    const permission = notices.permission() === "default" ? await notices.ask() : notices.permission();
    if (permission !== "granted") return false;
    this.#write([jobId, ...this.#read().filter((id) => id !== jobId)]);
    return true;
  }

  unwant(jobId: string): void {
    this.#write(this.#read().filter((id) => id !== jobId));
  }

  /** To be called with each state of a job, in every tab. `words`: how it ended. */
  async hear(job: JobSnapshot, words: string): Promise<void> {
    if (!isTerminal(job.state) || !this.#read().includes(job.jobId)) return;
    const { isHidden, notices, wait, withLock } = this.#deps;
    if (isHidden()) await wait(HIDDEN_TABS_WAIT_MS);
    await withLock(this.#key, () => {
      if (!this.#read().includes(job.jobId)) return;
      this.unwant(job.jobId);
      const waitedMs = (job.finishedAt ?? job.at) - job.enqueuedAt;
      if (!isHidden() || waitedMs <= LEAST_WAIT_MS) return;
      notices.show({ title: words, body: job.title, jobId: job.jobId });
    });
  }

  /** Follows what the other tabs write. Returns the undo. */
  start(events: StorageEvents): () => void {
    const onStorage = ({ key }: { key: string | null }): void => {
      if (key === this.#key || key === null) this.#read();
    };
    events.addEventListener("storage", onStorage);
    return () => {
      events.removeEventListener("storage", onStorage);
    };
  }

  #read(): string[] {
    const ids = this.#parse();
    if (ids.join() !== [...this.wanted.value].join()) this.wanted.set(new Set(ids));
    return ids;
  }

  #parse(): string[] {
    try {
      const kept: unknown = JSON.parse(this.#deps.storage.getItem(this.#key) ?? "[]");
      return Array.isArray(kept) ? kept.filter((id) => typeof id === "string").slice(0, KEPT) : [];
    } catch {
      // Somebody else's text under our key: this page's own list has to do.
      return [...this.wanted.value];
    }
  }

  #write(ids: string[]): void {
    this.wanted.set(new Set(ids.slice(0, KEPT)));
    this.#deps.storage.setItem(this.#key, JSON.stringify(ids.slice(0, KEPT)));
  }
}
