export { createHeadway } from "./embedding/create-headway.ts";
export type { Headway } from "./embedding/create-headway.ts";
export type { AuthenticateRequest, Access, Exposed, HeadwayOptions, RuleJob } from "./embedding/options.ts";
export type { TokenRequest } from "./embedding/callers.ts";
