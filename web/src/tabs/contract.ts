import type { Connection, JobView } from "@headway/shared/client/job-client-types";
import { readTokenClaims, type TokenClaims } from "@headway/shared/client/token-claims";
import type { OmittedJobs } from "@headway/shared/protocol/client-commands";
import type { RowsUpdate } from "@headway/shared/protocol/job-row";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";

/**
 * What a tab and the hub that holds the connection say to each other. A worker is known by its file's name, which holds a
 * hash of its content: a tab only ever meets a hub that was built with it.
 */

/** Who is signed in. A hub serves one, and no other. */
export type Identity = Pick<TokenClaims, "org" | "sub" | "role">;

/** From a tab to its hub. */
export interface TabMessages {
  /** First. `token`: the one that the tab has, used for the first attempt to connect. */
  hello: { token: string };
  /** The tab holds this Web Lock for as long as it lives, so its release means that the tab is gone. */
  held: { lock: string };
  watchJob: { jobId: string };
  unwatchJob: { jobId: string };
  watchFeed: object;
  unwatchFeed: object;
  /** The first rows of the list; again for another count. */
  watchRows: { count: number };
  unwatchRows: object;
  /** Answers `tokenWanted`. */
  token: { token: string };
  /** What the browser told the tab of the network; not every browser tells workers. */
  network: { change: NetworkChange };
  retryNow: object;
  /** Last. `signedOut`: in the whole browser, so the connection ends for all tabs. */
  leave: { signedOut: boolean };
}

/** From the hub to a tab. `at`: when it was sent, by the hub's clock, which is also that of the times in the message. */
export interface HubMessages {
  /** The hub runs, and holds this lock for as long as it does. */
  welcome: { lock: string };
  connection: { connection: Connection; at: number };
  job: { jobId: string; view: JobView; at: number };
  /**
   * All jobs of the feed to a tab that has just begun to watch it, and to all of them what changed since. `isRenewed`: after
   * updates may have been missed.
   */
  feed: {
    isWhole: boolean;
    isRenewed: boolean;
    changed: JobSnapshot[];
    gone: string[];
    omitted: OmittedJobs;
  };
  /** All rows to a tab that has just begun to watch them, and to each what changed since. */
  rows: RowsUpdate & { order: string[]; isWhole: boolean; isRenewed: boolean };
  tokenWanted: object;
  /** The tab is not served any more: somebody signed out, or the tab's token was another person's. */
  ended: object;
}

export type NetworkChange = "online" | "offline";

type Message<All> = { [Name in keyof All]: { is: Name } & All[Name] }[keyof All];
export type TabMessage = Message<TabMessages>;
export type HubMessage = Message<HubMessages>;

/** A function for each message. */
export type Handlers<All> = { [Name in keyof All]: (message: All[Name]) => void };

/** The part of a MessagePort that is used. */
export interface Port<Sent> {
  postMessage(message: Sent): void;
  addEventListener(type: "message", listener: (event: { data: unknown }) => void): void;
  start(): void;
  close(): void;
}

/** Calls the message's handler. What there is none for is dropped. */
export function hear<All extends object>(handlers: Partial<Handlers<All>>, data: unknown): void {
  if (typeof data !== "object" || data === null || !("is" in data)) return;
  const name = data.is as keyof All;
  if (Object.hasOwn(handlers, name)) handlers[name]?.(data as unknown as All[keyof All]);
}

/** Whom a hub serves, and the gateway that it connects to: origin and base path. */
export interface HubTask {
  identity: Identity;
  gatewayUrl: string;
}

/** The name of the worker that serves this person: browsers start one worker for each name. */
export function toWorkerName({ identity: { org, sub, role }, gatewayUrl }: HubTask): string {
  return JSON.stringify([org, sub, role, gatewayUrl]);
}

/** @throws TypeError for a name that `toWorkerName` did not make */
export function readWorkerName(name: string): HubTask {
  const [org, sub, role, gatewayUrl]: unknown[] = JSON.parse(name) as unknown[];
  const isIdentity = typeof org === "string" && typeof sub === "string";
  if (!isIdentity || (role !== "admin" && role !== "viewer") || typeof gatewayUrl !== "string") {
    throw new TypeError(`expected a worker's name to be [org, sub, role, gatewayUrl], got ${name}`);
  }
  return { identity: { org, sub, role }, gatewayUrl };
}

export function isTokenOf({ org, sub, role }: Identity, token: string): boolean {
  const claims = readTokenClaims(token);
  return claims?.org === org && claims.sub === sub && claims.role === role;
}
