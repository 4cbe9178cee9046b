export { createHeadway } from "./embedding/create-headway.ts";
export type { Headway } from "./embedding/create-headway.ts";
export type { AuthenticateRequest, Access, Exposed, HeadwayOptions } from "./embedding/options.ts";
export type { RuleJob } from "./embedding/rules/rule-job.ts";
export { mongoHistory } from "./embedding/history/mongo-history.ts";
export type { MongoHistoryOptions } from "./embedding/history/mongo-history.ts";
export type { HistoryPage, HistoryQuery, JobHistory, KeptJob } from "./embedding/history/history.ts";
export type { TokenRequest } from "./embedding/rules/callers.ts";
export type { QueueSetting } from "./observing/queue-directory.ts";
