import type { Connection, JobClient, JobView } from "@headway/shared/client/job-client-types";
import { createRememberedJobs } from "@headway/shared/client/remembered-jobs";
import type { TokenClaims } from "@headway/shared/client/token-claims";
import { isTerminal, type JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { announce } from "./notices/announcements.ts";
import { Announcer } from "./notices/announcer.ts";
import { Api, ApiError, toApiError } from "./api/api.ts";
import { basePathOf } from "./browser/base-path.ts";
import { Clock } from "./clock.ts";
import { NO_OUTAGE, nextOutage, shiftOutage, type Outage } from "./connection/connection-banner.ts";
import { describeJob } from "@headway/shared/words/describe-job";
import type { BrowserParts } from "./browser/browser-parts.ts";
import { createId } from "./create-id.ts";
import { gather } from "./gather.ts";
import type { JobEntry } from "@headway/shared/words/job-entry";
import { JobBoard } from "./jobs/job-board.ts";
import { JobList } from "./jobs/job-list.ts";
import { JobStarter } from "./jobs/job-starter.ts";
import { Observable } from "./observable.ts";
import { OwnJobs } from "./jobs/own-jobs.ts";
import { WatchedJobs } from "./jobs/watched-jobs.ts";
import type { JobExtras, PagePlugins } from "./plugin-views.ts";
import { QueuesApi } from "./api/queues-api.ts";
import { Questions } from "./questions.ts";
import { Releases } from "./releases.ts";
import type { VIEWS } from "./browser/router.ts";
import type { Session } from "./session/session.ts";
import { isTokenOf } from "../tabs/contract.ts";
import { openClient } from "../tabs/open-client.ts";
import { tellByTheSystem } from "./notices/system-notices.ts";
import type { TellMe } from "./notices/tell-me.ts";
import { Toasts } from "./notices/toasts.ts";

/** Many jobs may end at once; one look at what they made is enough for all of them. */
const GATHER_MS = 250;

/** How long the list of jobs may take after a return before the banner stops waiting for it. */
const CATCH_UP_MS = 2_000;

/** Everything a signed-in person's page is made of. Nothing here knows of components. */
export class Dashboard {
  readonly claims: TokenClaims;
  readonly api: Api;
  readonly client: JobClient;
  readonly board: JobBoard;
  readonly clock: Clock;
  readonly list: JobList;
  readonly watched: WatchedJobs;
  readonly own: OwnJobs;
  readonly starter: JobStarter;
  readonly plugins: PagePlugins;
  readonly connection: Observable<Connection>;
  readonly outage = new Observable<Outage>(NO_OUTAGE);
  /** False until the first list of jobs has come. */
  readonly hasFeed = new Observable(false);
  /** Why the first list could not be fetched; the feed may bring it all the same. */
  readonly feedError = new Observable<ApiError | undefined>(undefined);
  readonly announcer = new Announcer();
  readonly toasts = new Toasts();
  readonly questions = new Questions();
  readonly tellMe: TellMe;
  readonly #viewed = new Set<string>();
  readonly #onRenewal = new Set<() => Promise<void>>();
  #renewals = 0;
  readonly #caughtUp = gather(CATCH_UP_MS, () => {
    this.#followOutage();
  });
  readonly #session: Session;
  readonly #browser: BrowserParts;

  constructor(session: Session, claims: TokenClaims, browser: BrowserParts, plugins: PagePlugins) {
    const { storage, clock, fetch } = browser;
    this.#browser = browser;
    this.plugins = plugins;
    this.board = new JobBoard(() => clock.now(), plugins.words);
    this.clock = new Clock(clock);
    this.#session = session;
    this.claims = claims;
    this.api = new (this.isOfQueues ? QueuesApi : Api)({
      getToken: () => session.getToken(),
      onRefused: (token, reason) => {
        session.refuse(token, reason);
      },
      fetch,
    });
    this.client = openClient({
      identity: claims,
      gatewayUrl: window.location.origin + basePathOf(window.location),
      token: () => this.#token(),
      getToken: () => session.getToken(),
      clock,
    });
    this.connection = new Observable(this.client.connection);
    const remembered = createRememberedJobs({ storage, org: claims.org, events: window });
    this.watched = new WatchedJobs(this.client, this.board, () => {
      this.list.settle();
    });
    this.list = new JobList({
      client: this.client,
      board: this.board,
      isWatched: (jobId) => this.own.isOwn(jobId) || this.watched.has(jobId),
      onNews: (listed, isRenewed) => {
        this.#hearList(listed, isRenewed);
      },
    });
    this.own = new OwnJobs(this.client, remembered, this.board);
    this.starter = new JobStarter({
      enqueue: (request, key) => this.api.enqueue(request, key),
      onStarted: (job) => {
        this.own.remember(job);
        this.board.accept([job]);
      },
      createKey: createId,
      now: () => performance.now(),
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    });
    this.tellMe = tellByTheSystem(claims.org, storage);
  }

  /** Whether it shows any BullMQ queues, to their operator, instead of an organisation's jobs. */
  get isOfQueues(): boolean {
    return this.claims.page === "queues";
  }

  /** Whether the navigation leads there. */
  offers(view: (typeof VIEWS)[number]): boolean {
    if (this.isOfQueues) return view === "jobs" || view === "queues";
    return view !== "delivery" || this.claims.operator !== undefined;
  }

  get canChange(): boolean {
    return this.claims.role === "admin";
  }

  /** Begins to watch and to fetch. Returns the undo, which also closes the connection. */
  start(): () => void {
    const releases = new Releases();
    releases.add(
      this.#browser.clock.onChange((byMs) => {
        this.board.shiftTimes(byMs);
        this.outage.set(shiftOutage(this.outage.value, byMs));
      }),
    );
    releases.add(this.clock.start());
    releases.add(this.client.onConnection((connection) => this.#follow(connection)));
    releases.add(
      this.board.onJob((entry, previous) => {
        this.#tell(entry, previous);
      }),
    );
    releases.add(this.tellMe.start(window));
    releases.add(this.list.start(this.isOfQueues));
    // The list may not have them.
    releases.add(this.tellMe.wanted.subscribe(this.watched.follower()));
    releases.add(() => {
      this.#caughtUp.stop();
      this.announcer.stop();
    });
    releases.add(this.own.start());
    releases.add(() => void this.client.close());
    releases.add(this.#session.state.subscribe(() => this.#comeBack()));
    if (!this.isOfQueues) this.plugins.start(this.api);
    void this.fetchJobs();
    return () => {
      releases.all();
    };
  }

  /** Watches one job for a page about it; its news go to the board as well. Returns the undo. */
  watch(jobId: string, listener: (view: JobView) => void): () => void {
    this.#viewed.add(jobId);
    const undo = this.watched.watch(jobId, listener);
    return () => {
      this.#viewed.delete(jobId);
      undo();
    };
  }

  async change(jobId: string, change: "cancel" | "retry"): Promise<void> {
    const job = await this.api.change(jobId, change);
    if (change === "retry") this.own.remember(job);
    this.board.accept([job]);
  }

  /** Starts a further job for what a finished one lacks. */
  async startRest(job: JobSnapshot, { toRequest }: NonNullable<JobExtras["rest"]>): Promise<void> {
    const { payload } = await this.api.job(job.jobId);
    const request = payload && toRequest(payload);
    if (!request)
      throw new ApiError("not-found", "The wishes of this job are not known any more. Start a new one.");
    const outcome = await this.starter.start(request, job.title);
    if ("error" in outcome) throw outcome.error;
  }

  /**
   * Calls the listener when jobs of this organisation have ended while the page is open, once for those that end together.
   * Returns the undo.
   */
  onJobEnded(listener: () => void): () => void {
    const openedAt = performance.now();
    /** By the server's time, which may not be known yet when the page is opened. */
    const isSinceThen = ({ finishedAt = 0 }: JobSnapshot): boolean =>
      finishedAt > this.#browser.clock.now() - (performance.now() - openedAt);
    const gathered = gather(GATHER_MS, listener);
    let { ends } = this.list.counts.value ?? {};
    // Also of those that the list left out.
    const undoCounts = this.list.counts.subscribe((counts) => {
      if (ends !== undefined && counts !== undefined && counts.ends !== ends) gathered.call();
      ends = counts?.ends;
    });
    const undo = this.board.onJob((entry, previous) => {
      if (!isTerminal(entry.job.state) || (previous && isTerminal(previous.job.state))) return;
      if (previous || isSinceThen(entry.job)) gathered.call();
    });
    return () => {
      undoCounts();
      undo();
      gathered.stop();
    };
  }

  /**
   * Calls the listener when what a list has fetched may be old, because updates may have been missed. What it does not fetch
   * again until its promise is settled is let go of. Returns the undo.
   */
  onRenewal(listener: () => Promise<void>): () => void {
    this.#onRenewal.add(listener);
    return () => {
      this.#onRenewal.delete(listener);
    };
  }

  #hearList(listed: ReadonlySet<string>, isRenewed: boolean): void {
    if (isRenewed) void this.#renew(listed);
    if (listed.size > 0) this.hasFeed.set(true);
    this.#caughtUp.stop();
    this.#followOutage();
  }

  /**
   * The list vouches for what it lists, a watch for what it watches. All else on the board is asked for again.
   *
   * @param listed ids of the jobs that the list has
   */
  async #renew(listed: ReadonlySet<string>): Promise<void> {
    const renewal = ++this.#renewals;
    const isSure = (jobId: string): boolean =>
      listed.has(jobId) || this.own.isOwn(jobId) || this.watched.has(jobId);
    if (!this.board.doubtAllBut(isSure)) return;
    await Promise.allSettled([this.fetchJobs(), ...[...this.#onRenewal].map((fetch) => fetch())]);
    // Where updates were missed once more, the next one lets go of what is in doubt then.
    if (renewal === this.#renewals) this.board.dropDoubtful();
  }

  #tell(entry: JobEntry, previous: JobEntry | undefined): void {
    const { job } = entry;
    const relation = this.own.isOwn(job.jobId) ? "own" : this.#viewed.has(job.jobId) ? "viewed" : undefined;
    const now = this.#browser.clock.now();
    const announcement = announce(entry, previous, now, relation);
    if (announcement) this.announcer.say(announcement);
    if (isTerminal(job.state))
      void this.tellMe.hear(job, describeJob(entry, now, this.connection.value).words);
  }

  /** So that the lists are filled, or known to be empty, even where no socket gets through. */
  async fetchJobs(): Promise<void> {
    this.feedError.set(undefined);
    try {
      this.list.acceptFetched((await this.api.jobs({ limit: 50 })).jobs);
      this.hasFeed.set(true);
    } catch (thrown) {
      this.feedError.set(toApiError(thrown));
    }
  }

  #followOutage(): void {
    this.outage.set(nextOutage(this.outage.value, this.connection.value, this.#browser.clock.now()));
  }

  /** Empty once this person has signed out, be it for another one to sign in. */
  #token(): string {
    const { value } = this.#session.state;
    return value.status === "signed-in" && isTokenOf(this.claims, value.token) ? value.token : "";
  }

  /** Another tab may have signed the same person out and in again before this one heard of either. */
  #comeBack(): void {
    if (this.client.connection.state === "closed" && this.#token() !== "") this.client.retryNow();
  }

  #follow(connection: Connection): void {
    const before = this.connection.value;
    this.connection.set(connection);
    // The jobs' states come first, then the word that all is up to date.
    const isBack = connection.state === "live" && before.state !== "live" && before.state !== "paused";
    if (isBack) {
      this.list.settle();
      this.#caughtUp.call();
    } else this.#followOutage();
    const { reason } = connection;
    if (connection.state === "closed" && reason?.code === "unauthenticated")
      this.#session.refuse(this.#token(), reason.message);
  }
}
