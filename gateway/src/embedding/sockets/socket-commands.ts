import type { Socket } from "socket.io";
import { formatAddress, OWN_QUEUE } from "@headway/shared/protocol/job-address";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { WireError } from "@headway/shared/protocol/wire-error";
import { TokenBucket } from "../../auth/token-bucket.ts";
import { toWireError } from "../../http/answers.ts";
import type { Caller } from "../rules/callers.ts";
import { watchFor } from "../jobs/job-session.ts";
import type { JobSession } from "../jobs/job-session.ts";
import { openFeed } from "../lists/open-feed.ts";
import type { FeedDoorDeps } from "../lists/open-feed.ts";
import type { HeadwayLimits } from "../options.ts";
import { readFeedReference, readJobReference } from "../calls/references.ts";
import { SocketOutlet } from "./socket-outlet.ts";

export interface SocketCommandsDeps<User> extends FeedDoorDeps<User> {
  limits: HeadwayLimits;
}

/** The commands of one socket. */
export class SocketCommands<User> {
  readonly #caller: Caller<User>;
  readonly #deps: SocketCommandsDeps<User>;
  readonly #outlet: SocketOutlet;
  readonly #sessions = new Map<string, Promise<JobSession>>();
  #feed: Promise<{ stop: () => void }> | undefined;
  readonly #rate: TokenBucket;
  #isClosed = false;

  constructor(socket: Socket, caller: Caller<User>, deps: SocketCommandsDeps<User>) {
    this.#caller = caller;
    this.#deps = deps;
    this.#outlet = new SocketOutlet(socket);
    this.#rate = new TokenBucket(deps.limits.commandsPerSecond, Date.now());
    this.#on(socket, "job:watch", (payload) => this.#watchJob(payload));
    this.#on(socket, "job:unwatch", (payload) => this.#unwatchJob(payload));
    this.#on(socket, "feed:watch", (payload) => this.#watchFeed(payload));
    this.#on(socket, "feed:unwatch", () => this.#unwatchFeed());
  }

  close(): void {
    this.#isClosed = true;
    this.#outlet.close();
    for (const session of this.#sessions.values()) stopWhenBegun(session);
    this.#sessions.clear();
    if (this.#feed) stopWhenBegun(this.#feed);
  }

  #on(socket: Socket, command: string, run: (payload: unknown) => Promise<object>): void {
    socket.on(command, (payload: unknown, acknowledge: unknown) => {
      const answer = (body: object): void => {
        if (typeof acknowledge === "function") (acknowledge as (body: object) => void)(body);
      };
      const work = async (): Promise<object> => {
        if (!this.#rate.take(Date.now())) {
          const message = `More than ${this.#deps.limits.commandsPerSecond} commands a second came from this socket.`;
          throw new WireError("rate-limited", message, { retryAfterSeconds: 1 });
        }
        return run(payload);
      };
      work().then(
        (body) => {
          answer({ ok: true, ...body });
        },
        (thrown: unknown) => {
          answer({ ok: false, error: toWireError(thrown, this.#deps.log).toBody() });
        },
      );
    });
  }

  async #watchJob(payload: unknown): Promise<{ job: JobSnapshot }> {
    const { queue = OWN_QUEUE, jobId } = readJobReference(payload);
    const address = { queue, jobId };
    const key = formatAddress(address);
    const known = this.#sessions.get(key);
    if (known === undefined && this.#sessions.size >= this.#deps.limits.watchedJobsPerSocket) {
      const message = `This socket watches ${this.#sessions.size} jobs, which is the most it may. Unwatch some first.`;
      throw new WireError("rate-limited", message, { retryAfterSeconds: 1 });
    }
    // Watched anew, so that the answer is as new as the question.
    if (known) stopWhenBegun(known);
    const outlet = this.#outlet;
    const session = watchFor(
      this.#caller,
      address,
      {
        onJob: (job) => {
          outlet.sendJob(key, job);
        },
        onEnd: (why) => {
          this.#sessions.delete(key);
          outlet.sendEnd(key, { ...address, why });
        },
      },
      this.#deps,
    );
    this.#sessions.set(key, session);
    try {
      const { job, isGone } = await session;
      if (this.#sessions.get(key) !== session || this.#isClosed) stopWhenBegun(session);
      // After the answer, which is the last state: a client takes what comes later for newer.
      if (isGone)
        setImmediate(() => {
          if (this.#sessions.get(key) === session) outlet.sendEnd(key, { ...address, why: "gone" });
        });
      return { job };
    } catch (thrown) {
      if (this.#sessions.get(key) === session) this.#sessions.delete(key);
      throw thrown;
    }
  }

  #unwatchJob(payload: unknown): Promise<object> {
    const { queue = OWN_QUEUE, jobId } = readJobReference(payload);
    const key = formatAddress({ queue, jobId });
    const session = this.#sessions.get(key);
    this.#sessions.delete(key);
    this.#outlet.forget(key);
    if (session) stopWhenBegun(session);
    return Promise.resolve({});
  }

  async #watchFeed(payload: unknown): Promise<object> {
    const { queue } = readFeedReference(payload);
    if (this.#feed) stopWhenBegun(this.#feed);
    const tell = (jobs: JobSnapshot[]): void => {
      this.#outlet.sendFeed(jobs);
    };
    const feed = openFeed({ caller: this.#caller, queue, tell }, this.#deps);
    this.#feed = feed;
    const { jobs, omitted } = await feed;
    if (this.#feed !== feed || this.#isClosed) stopWhenBegun(feed);
    return { jobs, omitted };
  }

  #unwatchFeed(): Promise<object> {
    if (this.#feed) stopWhenBegun(this.#feed);
    this.#feed = undefined;
    return Promise.resolve({});
  }
}

function stopWhenBegun(session: Promise<{ stop: () => void }>): void {
  session.then(
    ({ stop }) => {
      stop();
    },
    // It never began.
    () => undefined,
  );
}
