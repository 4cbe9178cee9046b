import { coerceError } from "@headway/shared/node/coerce-error";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { Logger } from "@headway/shared/node/logger";
import { formatAddress } from "@headway/shared/protocol/job-address";
import { isTerminal } from "@headway/shared/protocol/job-snapshot";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { LIMITS } from "@headway/shared/protocol/limits";
import { toPlainText } from "@headway/shared/protocol/plain-text";
import type { NamedQueue } from "../../observing/queue-directory.ts";
import { redact, withRedactedError } from "../../operating/redaction.ts";
import type { Caller } from "./callers.ts";
import { readJson, readRuleJob } from "./job-facts.ts";
import type { Exposed, HeadwayOptions, Permission } from "../options.ts";
import type { RuleJob } from "./rule-job.ts";
import type { HostKind } from "../host-plugin.ts";
import { describeByKind } from "./describe-by-kind.ts";
import { withinTime } from "./within-time.ts";

const RULE_WITHIN_MS = 5_000;
const TITLE_LENGTH = 200;
const DEFAULT_MAX_DATA_BYTES = 1024 * 1024;

/** What is remembered of a job while it is watched: its record may go before its end is told. */
export interface Remembered {
  facts?: RuleJob;
}

export interface JobRulesDeps {
  redis: RedisConnection;
  /** Those that plugins declare, by the name of their jobs. */
  kinds: Promise<ReadonlyMap<string, HostKind>>;
  log: Logger;
}

/** The application's rules: who may do what with a job, and what leaves of it. A rule that throws or hangs refuses what it decides on. */
export class JobRules<User> {
  readonly #options: HeadwayOptions<User>;
  readonly #redis: RedisConnection;
  readonly #log: Logger;
  readonly #kinds: Promise<ReadonlyMap<string, HostKind>>;
  readonly maxDataBytes: number;

  constructor(options: HeadwayOptions<User>, { redis, kinds, log }: JobRulesDeps) {
    this.#options = options;
    this.#kinds = kinds;
    this.#redis = redis;
    this.#log = log;
    this.maxDataBytes = options.maxDataBytes ?? DEFAULT_MAX_DATA_BYTES;
  }

  /** Undefined: the caller is not to know whether the job exists. */
  async permit(
    caller: Caller<User>,
    place: NamedQueue,
    jobId: string,
    remembered: Remembered = {},
  ): Promise<Permission | undefined> {
    const decided = await this.#decide(caller, place, jobId, remembered);
    if (typeof decided === "string") return decided;
    const job = formatAddress({ queue: place.queue, jobId });
    this.#log.debug({ job, caller: caller.identity, why: decided.refused }, "a job is refused");
    return undefined;
  }

  async #decide(
    { expiresAt, operator, jobs, user }: Caller<User>,
    place: NamedQueue,
    jobId: string,
    remembered: Remembered,
  ): Promise<Permission | { refused: string }> {
    if (expiresAt <= Date.now()) return { refused: "the token has expired" };
    if (operator !== undefined) return operator === "control" ? "control" : "watch";
    if (jobs) {
      const isNamed = jobs.has(formatAddress({ queue: place.queue, jobId }));
      return isNamed ? "watch" : { refused: "the token names other jobs" };
    }
    const { authorize } = this.#options;
    if (authorize === undefined || user === undefined)
      return { refused: "there is no `authorize`: only operators and job tokens see jobs" };
    const facts = await this.#recall(place, jobId, remembered);
    if (facts === undefined) return { refused: "the queue holds no such job" };
    const answer = await this.#ask("authorize", () => authorize(user, facts), "the job is refused");
    if (answer === "control") return "control";
    if (answer === true || answer === "watch") return "watch";
    return { refused: `\`authorize\` answered ${nameAnswer(answer)}` };
  }

  /** Whether `authorize`, where there is one, lets the caller see a job of his own list whose record is gone. */
  async permitsKept({ user }: Caller<User>, facts: RuleJob): Promise<boolean> {
    const { authorize } = this.#options;
    if (authorize === undefined) return true;
    const answer =
      user !== undefined &&
      (await this.#ask("authorize", () => authorize(user, facts), "the job is refused"));
    return answer === true || answer === "watch" || answer === "control";
  }

  /**
   * The state as this caller may see it.
   * @param returned JSON of what the job returned, where its record is gone
   */
  async present(
    caller: Caller<User>,
    place: NamedQueue,
    job: JobSnapshot,
    { remembered = {}, returned }: { remembered?: Remembered; returned?: string | undefined } = {},
  ): Promise<JobSnapshot> {
    const { expose, tenant } = this.#options;
    const isOperator = caller.operator !== undefined;
    const needsRecord =
      expose !== undefined ||
      tenant !== undefined ||
      (isOperator && job.state === "completed") ||
      (await this.#kinds).has(job.kind);
    const recalled = needsRecord ? await this.#recall(place, job.jobId, remembered) : undefined;
    const facts = recalled && returned ? { ...recalled, returnvalue: readJson(returned) } : recalled;
    return this.#show(caller, job, facts, returned);
  }

  /** As `present`, of a job whose record is gone. */
  presentKept(caller: Caller<User>, job: JobSnapshot, facts: RuleJob): Promise<JobSnapshot> {
    return this.#show(caller, job, facts, undefined);
  }

  get hasTenant(): boolean {
    return this.#options.tenant !== undefined;
  }

  get hasAuthorize(): boolean {
    return this.#options.authorize !== undefined;
  }

  async #show(
    caller: Caller<User>,
    job: JobSnapshot,
    facts: RuleJob | undefined,
    returned: string | undefined,
  ): Promise<JobSnapshot> {
    const org = facts && (await this.tenantOf(facts));
    const shown = org === undefined ? job : { ...job, org };
    if (caller.operator !== undefined) {
      const value: unknown = facts ? facts.returnvalue : readJson(returned);
      const told = { ...withRedactedError(shown), ...toResult(job, redact(job.result ?? value)) };
      return this.#describe(told, facts);
    }
    return this.#describe(applyExposed(shown, await this.exposed(caller, facts)), facts);
  }

  async #describe(job: JobSnapshot, facts: RuleJob | undefined): Promise<JobSnapshot> {
    const kind = (await this.#kinds).get(job.kind);
    if (kind === undefined) return job;
    return (
      (await this.#ask("the kind's title", () => describeByKind(job, kind, facts?.data), "the name stays")) ??
      job
    );
  }

  /** What the application lets this caller see of a job; nothing where it does not say. */
  async exposed(caller: Caller<User>, facts: RuleJob | undefined): Promise<Exposed> {
    const { expose } = this.#options;
    // Of an application without types, which may answer null.
    const told: unknown =
      facts &&
      expose &&
      (await this.#ask("expose", () => expose(facts, caller.user), "of the job its state alone leaves"));
    return typeof told === "object" && told !== null ? told : {};
  }

  /** From the queue's record or, where that is gone, from the history. */
  async read(place: NamedQueue, jobId: string): Promise<RuleJob | undefined> {
    const { history } = this.#options;
    const facts = await this.readRecord(place, jobId);
    return facts ?? (history && (await history.find({ queue: place.queue, jobId }))?.facts);
  }

  readRecord(place: NamedQueue, jobId: string): Promise<RuleJob | undefined> {
    return readRuleJob(this.#redis, place, jobId, this.maxDataBytes);
  }

  /** Whose the job is; undefined where nothing tells. */
  async tenantOf(facts: RuleJob): Promise<string | undefined> {
    const { tenant } = this.#options;
    const told = tenant && (await this.#ask("tenant", () => tenant(facts), "the job is in no own list"));
    return typeof told === "string" ? told : undefined;
  }

  /** Whose list the caller gets as his own; undefined for none. */
  async feedOf({ user }: Caller<User>): Promise<string | undefined> {
    const { feedOf, tenant } = this.#options;
    if (feedOf === undefined || tenant === undefined || user === undefined) return undefined;
    const told = await this.#ask("feedOf", () => feedOf(user), "the user has no own list");
    return typeof told === "string" ? told : undefined;
  }

  async #recall(place: NamedQueue, jobId: string, remembered: Remembered): Promise<RuleJob | undefined> {
    const facts = (await this.read(place, jobId)) ?? remembered.facts;
    if (facts) remembered.facts = facts;
    return facts;
  }

  /** @param refusal what is withheld where the rule fails, for the log */
  async #ask<Value>(
    rule: string,
    ask: () => Value | Promise<Value>,
    refusal: string,
  ): Promise<Value | undefined> {
    try {
      return await withinTime(RULE_WITHIN_MS, ask);
    } catch (thrown) {
      this.#log.warn({ rule, cause: coerceError(thrown).message }, `a rule failed: ${refusal}`);
      return undefined;
    }
  }
}

function nameAnswer(answer: unknown): string {
  if (answer === false || answer === undefined || answer === null) return String(answer);
  return `a ${typeof answer} that is none of false, true, "watch" and "control"`;
}

function applyExposed(job: JobSnapshot, exposed: Exposed): JobSnapshot {
  const { result: _1, error, ...rest } = job;
  const { title } = exposed;
  const message = typeof exposed.error === "string" ? exposed.error : error && toGeneric(error.code);
  return {
    ...rest,
    title: typeof title === "string" ? toPlainText(title).slice(0, TITLE_LENGTH) : job.kind,
    ...(error && { error: { ...error, message: message ?? "" } }),
    ...toResult(job, exposed.result),
  };
}

/** Words that tell nothing of the application. */
function toGeneric(code: string): string {
  if (code === "removed") return "The job was removed from its queue.";
  return code === "cancelled" ? "The job was cancelled." : "The job failed.";
}

/** A snapshot's result is an object; any other value is told as its `value`. */
function toResult(job: JobSnapshot, value: unknown): { result?: Record<string, unknown> } {
  if (!isTerminal(job.state) || job.state !== "completed" || value === undefined || value === null) return {};
  const isObject = typeof value === "object" && !Array.isArray(value);
  const result = isObject ? (value as Record<string, unknown>) : { value };
  // Each message carries it: what is large is for the application to fetch.
  return fits(result) ? { result } : {};
}

function fits(result: object): boolean {
  try {
    return JSON.stringify(result).length <= LIMITS.payloadBytes;
  } catch {
    // It holds itself, or a number that JSON has no text for.
    return false;
  }
}
