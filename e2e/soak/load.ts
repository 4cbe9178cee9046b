import { setTimeout } from "node:timers/promises";
import { PRESET_KEYS } from "@headway/personas/schema";
import { isTerminal } from "@headway/shared/protocol/job-snapshot";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import type { Caller } from "./caller.ts";
import type { Chance } from "./chance.ts";
import type { Ledger } from "./ledger.ts";
import { ORGS } from "./watchers.ts";

/** A job that a gateway has answered for with 202. */
export interface AcceptedJob {
  jobId: string;
  org: string;
  kind: string;
  /** Personas asked for, or to be exported. */
  count: number;
}

export interface LoadDeps {
  caller: Caller;
  ledger: Ledger;
  chance: Chance;
  onAccepted: (job: AcceptedJob) => void;
}

/** Jobs under way at once; beyond it, no further ones are started. */
const MOST_OPEN = 18;
const RECENT = 14;
/** An id that no job has. */
const NO_JOB = "no-such-job";

/** People who start jobs, cancel them and run them again, at whichever gateway answers. */
export class Load {
  readonly accepted = new Map<string, AcceptedJob>();
  /** Keys of wishes that no caller got an answer to. */
  readonly unansweredKeys = new Set<string>();
  readonly counts = { cancelled: 0, retried: 0, exports: 0, races: 0, unanswered: 0 };
  readonly #deps: LoadDeps;
  readonly #byOrg = new Map<string, string[]>(ORGS.map((org) => [org, []]));
  readonly #underWay = new Set<Promise<void>>();
  #keys = 0;

  constructor(deps: LoadDeps) {
    this.#deps = deps;
  }

  recent(org: string): readonly string[] {
    return (this.#byOrg.get(org) ?? []).slice(-RECENT);
  }

  /** Accepted jobs that nobody has been shown the end of. */
  get open(): number {
    return [...this.accepted.keys()].filter((jobId) => !isTerminal(this.#stateOf(jobId))).length;
  }

  async run(signal: AbortSignal): Promise<void> {
    const { chance } = this.#deps;
    while (!signal.aborted) {
      await setTimeout(chance.between(100, 900));
      const org = chance.pick(ORGS);
      const task = this.#act(org).finally(() => this.#underWay.delete(task));
      this.#underWay.add(task);
    }
    await Promise.all(this.#underWay);
  }

  async #act(org: string): Promise<void> {
    const { chance } = this.#deps;
    const act = chance.weigh([
      { weight: 6, do: () => this.#start(org) },
      { weight: 1.2, do: () => this.#export(org) },
      { weight: 1, do: () => this.#change(org, "cancel") },
      { weight: 3, do: () => this.#change(org, "retry") },
    ]);
    await act.do();
  }

  async #start(org: string): Promise<void> {
    const { chance } = this.#deps;
    if (this.open + this.#underWay.size >= MOST_OPEN) return;
    const count = chance.happens(0.15) ? chance.between(100, 200) : chance.between(5, 60);
    const body = { template: chance.pick(PRESET_KEYS), count, seed: chance.between(1, 1_000_000) };
    await this.#enqueue(org, "/admin/dev/personas/preset", body, { kind: "persona-generation", count });
  }

  async #export(org: string): Promise<void> {
    const done = this.recent(org).filter(
      (jobId) =>
        this.#stateOf(jobId) === "completed" && this.accepted.get(jobId)?.kind === "persona-generation",
    );
    const isVain = this.#deps.chance.happens(0.4);
    if (done.length === 0 && !isVain) return;
    // Of a job that is not there: a job that fails, as others are wanted that run it again.
    const source = isVain ? NO_JOB : this.#deps.chance.pick(done);
    const format = this.#deps.chance.pick(["json", "csv", "jsonl"]);
    this.counts.exports += 1;
    const body = { kind: "persona-export", payload: { jobId: source, format } };
    const count = this.accepted.get(source)?.count ?? 0;
    await this.#enqueue(org, "/admin/jobs", body, { kind: "persona-export", count });
  }

  /** One wish under one key: asked until it is answered, sometimes at both gateways at once, and always the same job. */
  async #enqueue(
    org: string,
    path: string,
    body: object,
    about: Pick<AcceptedJob, "kind" | "count">,
  ): Promise<void> {
    const { caller, chance, ledger, onAccepted } = this.#deps;
    this.#keys += 1;
    const key = `wish-${this.#keys}`;
    const isRace = chance.happens(0.25);
    if (isRace) this.counts.races += 1;
    const ask = (): ReturnType<Caller["insist"]> => caller.insist("POST", path, { org, body, key });
    const answers = await Promise.all(isRace ? [ask(), ask()] : [ask()]);
    const jobIds = new Set<string>();
    for (const answer of answers)
      if (answer?.status === 202) jobIds.add((answer.body as { jobId: string }).jobId);
    if (jobIds.size === 0) {
      this.counts.unanswered += 1;
      this.unansweredKeys.add(key);
    }
    if (jobIds.size > 1)
      ledger.violate("one key, one job", `${key} was answered with ${[...jobIds].join(" and ")}`);
    for (const jobId of jobIds) {
      const job = { jobId, org, ...about };
      this.accepted.set(jobId, job);
      this.#byOrg.get(org)?.push(jobId);
      onAccepted(job);
    }
  }

  async #change(org: string, change: "cancel" | "retry"): Promise<void> {
    const { caller, chance, ledger } = this.#deps;
    const fits = (jobId: string): boolean => {
      const state = this.#stateOf(jobId);
      return change === "cancel" ? !isTerminal(state) : state === "failed" || state === "cancelled";
    };
    const jobIds = this.recent(org).filter(fits);
    if (jobIds.length === 0) return;
    const jobId = chance.pick(jobIds);
    const answer = await caller.insist("POST", `/admin/jobs/${jobId}/${change}`, { org });
    if (answer?.status === 202) this.counts[change === "cancel" ? "cancelled" : "retried"] += 1;
    if (answer?.status === 404)
      ledger.violate("accepted jobs exist", `${change} was answered with 404`, { jobId });
  }

  #stateOf(jobId: string): JobSnapshot["state"] {
    return this.#deps.ledger.newest(jobId)?.snapshot.state ?? "queued";
  }
}
