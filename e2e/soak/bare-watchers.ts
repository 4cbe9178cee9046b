import { setTimeout } from "node:timers/promises";
import { connect } from "../support/watching-client.ts";
import type { WatchingClient } from "../support/watching-client.ts";
import type { Chance } from "./chance.ts";
import { mintToken } from "./installation.ts";
import type { Installation } from "./installation.ts";
import type { Ledger } from "./ledger.ts";
import { ORGS } from "./watchers.ts";
import type { WatchableJobs } from "./watchers.ts";

/** How long one of them stays, in ms. */
const STAYS_MS: [number, number] = [2_000, 20_000];

interface BareWatchersDeps {
  installation: Installation;
  jobs: WatchableJobs;
  ledger: Ledger;
  chance: Chance;
}

/**
 * Bare sockets, without the library that drops what is old: the gateway itself must number its updates upwards, and answer a
 * watch with what is at least as new as everything anybody was shown before it was asked.
 */
export class BareWatchers {
  answers = 0;
  readonly #deps: BareWatchersDeps;

  constructor(deps: BareWatchersDeps) {
    this.#deps = deps;
  }

  /** One after the other comes, watches and goes, until the signal. */
  async mill(name: string, signal: AbortSignal): Promise<void> {
    const { installation, chance } = this.#deps;
    for (let visit = 1; !signal.aborted; visit += 1) {
      const gateway = chance.pick(installation.gateways);
      const org = chance.pick(ORGS);
      const token = await mintToken({ sub: name, org, lifeMs: 3_600_000 });
      const url = `http://127.0.0.1:${gateway.clients.port}`;
      const client = await connect(url, token, { reconnection: false, timeout: 5_000 }).catch(
        () => undefined,
      );
      if (client === undefined) {
        await setTimeout(1_000);
        continue;
      }
      await this.#visit(`${name}/${visit}@${gateway.program.name}`, client, org);
      client.close();
    }
  }

  async #visit(visitor: string, client: WatchingClient, org: string): Promise<void> {
    const { jobs, chance, ledger } = this.#deps;
    const pushed = new Map<string, number>();
    client.socket.on("job:update", ({ jobId, seq }: { jobId: string; seq: number }) => {
      const last = pushed.get(jobId) ?? 0;
      pushed.set(jobId, seq);
      if (seq > last) return;
      ledger.violate("I3 seq rises", `the gateway pushed ${seq} after ${last}`, { jobId, watcher: visitor });
    });
    const recent = jobs.recent(org);
    const wanted = new Set(Array.from({ length: Math.min(5, recent.length) }, () => chance.pick(recent)));
    for (const jobId of wanted) {
      const known = ledger.newest(jobId)?.snapshot.seq ?? 0;
      const answer = await client.watch(jobId).catch(() => undefined);
      if (answer?.ok !== true) continue;
      this.answers += 1;
      if (answer.job.seq < known) {
        const what = `a watch was answered with ${answer.job.seq}, when ${known} had been shown already`;
        ledger.violate("I4 no older than what was published", what, { jobId, watcher: visitor });
      }
    }
    await setTimeout(chance.between(...STAYS_MS));
  }
}
