import type { Cluster, Redis, RedisOptions } from "ioredis";
import type { MapProgress } from "@headway/shared/bullmq/read-progress";
import type { AlertOptions } from "../operating/alerts/alert-options.ts";
import type { Logger } from "@headway/shared/node/logger";
import type { JobHistory } from "./history/history.ts";
import type { HostPlugin } from "./host-plugin.ts";
import type { RuleJob } from "./rules/rule-job.ts";
import type { QueueSetting } from "../observing/queue-directory.ts";

type Awaitable<Value> = Value | Promise<Value>;

export type Access = false | true | "watch" | "control";

/** What leaves of a job besides its state: nothing that is not named here. */
export interface Exposed {
  title?: string;
  result?: unknown;
  /** Why it failed, in words for the person. */
  error?: string;
  /** On the job's own page: what it was added with, as far as the person may see it. */
  data?: unknown;
  /** Whether the job's own page shows the lines that it logged. */
  log?: boolean;
}

export interface HeadwayLimits {
  /** Sockets and streams of one identity. */
  socketsPerIdentity: number;
  watchedJobsPerSocket: number;
  commandsPerSecond: number;
  /** Of one identity, opened sockets and streams among them. */
  requestsPerSecond: number;
  /** Of one socket's command. */
  payloadBytes: number;
}

export interface AuthenticateRequest {
  headers: Headers;
  /** From `Authorization: Bearer`, or the `auth` of a socket's handshake. */
  token: string | undefined;
}

export interface HeadwayOptions<User> {
  /** ioredis options, a URL or an instance; an instance stays the caller's, and copies of it are used. */
  connection: string | RedisOptions | Redis | Cluster;
  /** Signs job tokens, 32 bytes at least; of several, the first signs and all are taken. */
  secret?: string | readonly string[];
  queues: "*" | readonly QueueSetting[];
  /** Undefined, a throw or no answer within 10 s: refused. May return `{operator: "read" | "control"}`. */
  authenticate?: (request: AuthenticateRequest) => Awaitable<User | undefined>;
  authorize?: (user: User, job: RuleJob) => Awaitable<Access>;
  /** `user` is undefined for the bearer of a job token. */
  expose?: (job: RuleJob, user: User | undefined) => Awaitable<Exposed>;
  /** Whose a job is. */
  tenant?: (job: RuleJob) => Awaitable<string>;
  /** Whose jobs a user's own list holds, those of which `tenant` says the same; undefined for no list. */
  feedOf?: (user: User) => Awaitable<string | undefined>;
  /** Keeps jobs that outlive the queue's own records, as `mongoHistory` does. */
  history?: JobHistory;
  /** For `updateProgress` values that are no number, no text and no object with known parts. */
  mapProgress?: MapProgress;
  /** Who counts as one for limits; by default `user.id`. */
  identity?: (user: User) => string | undefined;
  /** Pages of other origins that may watch by a visitor's cookies. */
  origins?: readonly string[];
  /** Of Headway's own keys in Redis. */
  prefix?: string;
  /** BullMQ's prefix of queues that name none, and the one that is searched for `*`. */
  queuePrefix?: string;
  maxDataBytes?: number;
  /** Instead of the published ones. */
  limits?: Partial<HeadwayLimits>;
  /** What operators are told of, and where; without a webhook their page alone tells. */
  alerts?: AlertOptions;
  /**
   * Where the traces of jobs are shown: an http or https address with `{traceId}` in it. An operator's page of a job that BullMQ's
   * telemetry has added in a trace links there.
   */
  traceUrlTemplate?: string;
  /** Writes nothing at all to Redis: one server alone then numbers what it sees. */
  readOnly?: boolean;
  /**
   * Their `kinds` name title, stages and unit of jobs whose name is the kind's; their `routes` are served below the path, to
   * people who have signed in. Their other parts belong to worker, terminal and the page's build.
   */
  plugins?: readonly HostPlugin[];
  log?: Logger;
}

/** What a caller may do with one job. */
export type Permission = "watch" | "control";
