import type { Logger } from "@headway/shared/node/logger";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { HeadwayOptions } from "../embedding/options.ts";
import type { Actions } from "../embedding/jobs/actions.ts";
import type { Lists } from "../embedding/lists/lists.ts";
import type { Observer } from "../observing/observer.ts";
import { Alerts } from "./alerts/alerts.ts";
import type { Webhook } from "./alerts/webhook.ts";
import { Audit } from "./audit.ts";
import { BulkReports } from "./bulks/bulk-reports.ts";
import { Bulks } from "./bulks/bulks.ts";
import { FailureNotes } from "./failures/failure-notes.ts";
import { Failures } from "./failures/failures.ts";
import { JobLists } from "./job-list/job-list.ts";
import { Usuals } from "./job/usual.ts";
import type { OperatingDeps } from "./operating-deps.ts";
import { Overview } from "./queues/overview.ts";
import { Pauses } from "./queues/pauses.ts";

interface Given {
  redis: RedisConnection;
  observer: Observer;
  lists: Lists;
  actions: Actions;
  webhook: Webhook | undefined;
  prefix: string;
  log: Logger;
}

/** The parts of the operator's page alone. */
export type OperatingParts = Pick<
  OperatingDeps<unknown>,
  "overview" | "bulks" | "audit" | "pauses" | "alerts" | "jobLists" | "failures" | "failureNotes" | "usuals"
>;

/** Opens them. Alerts look from then on; `alerts` and `bulks` are to be closed. */
export function createOperating<User>(
  options: HeadwayOptions<User>,
  { redis, observer, lists, actions, webhook, prefix, log }: Given,
): OperatingParts {
  const own = options.readOnly ? undefined : redis;
  const pauses = new Pauses(own, prefix, log);
  const overview = new Overview({ redis, observer, lists, pauses });
  const alerts = new Alerts(
    { redis: own, rows: () => overview.rows(), webhook, prefix, log },
    options.alerts,
  );
  alerts.start();
  return {
    overview,
    bulks: new Bulks(actions, new BulkReports(own, prefix, log)),
    audit: new Audit(own, prefix, log),
    pauses,
    alerts,
    jobLists: new JobLists({ redis, lists, overview }),
    failures: new Failures(redis, overview),
    failureNotes: new FailureNotes(own, prefix, log),
    usuals: new Usuals(redis, prefix),
  };
}
