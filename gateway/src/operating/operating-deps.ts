import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { Actions } from "../embedding/jobs/actions.ts";
import type { GuardDeps } from "../embedding/calls/call-guards.ts";
import type { JobHistory } from "../embedding/history/history.ts";
import type { JobRules } from "../embedding/rules/job-rules.ts";
import type { Lists } from "../embedding/lists/lists.ts";
import type { Alerts } from "./alerts/alerts.ts";
import type { Audit } from "./audit.ts";
import type { Bulks } from "./bulks/bulks.ts";
import type { FailureNotes } from "./failures/failure-notes.ts";
import type { Failures } from "./failures/failures.ts";
import type { JobLists } from "./job-list/job-list.ts";
import type { Overview } from "./queues/overview.ts";
import type { Usuals } from "./job/usual.ts";
import type { Pauses } from "./queues/pauses.ts";

/** What the calls of the operator's page are served with. */
export interface OperatingDeps<User> extends GuardDeps<User> {
  redis: RedisConnection;
  rules: JobRules<User>;
  usuals: Usuals;
  history: JobHistory | undefined;
  overview: Overview;
  lists: Lists;
  jobLists: JobLists;
  failures: Failures;
  failureNotes: FailureNotes;
  bulks: Bulks;
  audit: Audit;
  pauses: Pauses;
  alerts: Alerts;
  actions: Actions;
}
