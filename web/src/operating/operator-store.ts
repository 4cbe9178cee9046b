import type { Dashboard } from "../lib/dashboard.ts";
import { pace } from "../lib/gather.ts";
import { Loader } from "../lib/api/loader.ts";
import { Observable } from "../lib/observable.ts";
import { QueuesApi } from "../lib/api/queues-api.ts";
import type { Alert } from "./alerts.ts";
import type { QueueRow } from "./queues/queue-row.ts";

/** The queues are asked for when a job has changed, so often at most. */
const PACE_MS = 1_000;
/** What makes no event (a worker that went, a pause from elsewhere) is found by looking again, while the page is in sight. */
const LOOK_AGAIN_MS = 3_000;

/** The one snapshot of all queues that every view, the navigation and the page's title show. */
export class OperatorStore {
  readonly api: QueuesApi;
  readonly queues: Loader<QueueRow[]>;
  /** Undefined until they have been asked for. */
  readonly alerts = new Observable<Alert[] | undefined>(undefined);
  readonly #dashboard: Dashboard;

  constructor(dashboard: Dashboard) {
    if (!(dashboard.api instanceof QueuesApi)) throw new Error("this page is no operator's");
    this.api = dashboard.api;
    this.#dashboard = dashboard;
    this.queues = new Loader(async () => {
      const { queues, alerts } = await this.api.ask<{ queues: QueueRow[]; alerts: Alert[] }>(
        "GET",
        "/queues",
      );
      this.alerts.set(alerts);
      return queues;
    });
  }

  /** Begins to look. Returns the undo. */
  start(): () => void {
    void this.queues.load();
    const paced = pace(PACE_MS, () => void this.queues.load());
    const undo = this.#dashboard.board.onJob(({ job }, previous) => {
      if (job.state !== previous?.job.state) paced.call();
    });
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") paced.call();
    }, LOOK_AGAIN_MS);
    return () => {
      undo();
      paced.stop();
      clearInterval(timer);
    };
  }
}
