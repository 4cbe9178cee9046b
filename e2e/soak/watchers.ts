import { setTimeout } from "node:timers/promises";
import { isTerminal } from "@headway/shared/protocol/job-snapshot";
import type { Chance } from "./chance.ts";
import type { Installation } from "./installation.ts";
import type { Ledger } from "./ledger.ts";
import { Watcher } from "./watcher.ts";

export const ORGS = ["acme", "globex"];

/** Jobs that somebody may want to watch, the newest last. */
export interface WatchableJobs {
  recent(org: string): readonly string[];
}

/** Jobs that one watcher watches at once; beyond it, the one it has watched longest is left. */
const MOST_JOBS = 12;
const SHORT_TOKEN_MS = 25_000;
const LONG_TOKEN_MS = 3_600_000;

/** A crowd of watchers that join early and late, leave, and come back. */
export class Watchers {
  readonly all: Watcher[];
  joins = 0;
  reloads = 0;
  readonly #chance: Chance;
  readonly #jobs: WatchableJobs;

  constructor(
    count: number,
    {
      installation,
      jobs,
      ledger,
      chance,
    }: { installation: Installation; jobs: WatchableJobs; ledger: Ledger; chance: Chance },
  ) {
    this.#chance = chance;
    this.#jobs = jobs;
    this.all = Array.from({ length: count }, (_, index) => {
      const gateway = installation.gateways[index % installation.gateways.length];
      if (gateway === undefined) throw new RangeError("expected a gateway");
      const isSlow = index % 10 === 9;
      const link = isSlow ? gateway.slowClients : gateway.clients;
      return new Watcher(
        {
          name: `${isSlow ? "slow-watcher" : "watcher"}-${index}@${gateway.program.name}`,
          org: ORGS[Math.floor(index / 2) % ORGS.length] ?? "",
          url: `http://127.0.0.1:${link.port}`,
          transports: index % 12 < 2 ? ["polling"] : ["websocket", "polling"],
          tokenLifeMs: index % 5 === 0 ? SHORT_TOKEN_MS : LONG_TOKEN_MS,
          watchesFeed: index % 8 < 2,
        },
        ledger,
      );
    });
  }

  /** Some join a job as soon as it is known. */
  welcome(jobId: string, org: string): void {
    const candidates = this.all.filter((watcher) => watcher.org === org);
    for (let left = this.#chance.between(1, 8); left > 0; left -= 1)
      this.#join(this.#chance.pick(candidates), jobId);
  }

  /** Comes and goes until the signal. */
  async mill(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await setTimeout(this.#chance.between(20, 250));
      const watcher = this.#chance.pick(this.all);
      const held = [...watcher.held.keys()];
      if (this.#chance.happens(0.03)) {
        this.reloads += 1;
        await watcher.reload();
      } else if (held.length > 0 && this.#chance.happens(0.25)) {
        watcher.leave(this.#chance.pick(held));
      } else {
        const recent = this.#jobs.recent(watcher.org);
        if (recent.length > 0) this.#join(watcher, this.#chance.pick(recent));
      }
    }
  }

  get live(): number {
    return this.all.filter((watcher) => watcher.isLive).length;
  }

  get tokens(): number {
    return this.all.reduce((sum, { tokens }) => sum + tokens, 0);
  }

  async close(): Promise<void> {
    await Promise.all(this.all.map((watcher) => watcher.close()));
  }

  #join(watcher: Watcher, jobId: string): void {
    this.joins += 1;
    watcher.join(jobId);
    if (watcher.held.size <= MOST_JOBS) return;
    const ended = [...watcher.held].find(([, view]) => view.status === "known" && isTerminal(view.job.state));
    watcher.leave(ended?.[0] ?? [...watcher.held.keys()][0] ?? jobId);
  }
}
