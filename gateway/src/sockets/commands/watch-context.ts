import type { CommandName, Commands } from "@headway/shared/protocol/client-commands";
import type { Identity } from "../../auth/authenticate.ts";
import type { GatewayLimits } from "../../program/config.ts";
import type { FeedRooms } from "../rooms/feed-rooms.ts";
import type { JobLookup } from "../../jobs/job-lookup.ts";
import type { RowLists } from "../rooms/row-lists.ts";
import type { JobRooms } from "../rooms/job-rooms.ts";
import type { SlowSockets } from "../slow-sockets.ts";
import type { KeyedMutex } from "./keyed-mutex.ts";

/** The part of a socket that commands need. */
export interface Watcher {
  readonly id: string;
  readonly connected: boolean;
  readonly rooms: ReadonlySet<string>;
  join(room: string): Promise<void> | void;
  leave(room: string): Promise<void> | void;
}

export interface WatchContext {
  identity: Identity;
  watcher: Watcher;
  jobs: JobLookup;
  jobRooms: JobRooms;
  feedRooms: FeedRooms;
  rowLists: RowLists;
  slow: SlowSockets;
  /** Differs after each loss and each return of the updates. */
  epoch: () => number;
  limits: GatewayLimits;
  /** Rooms of jobs that this socket is on its way into, which count as watched. */
  entering: Set<string>;
  /**
   * Commands of this socket about the same room follow one another. One that comes late to its failure would take the socket
   * out of the room again behind the back of its repetition, which has been granted meanwhile.
   */
  mutex: KeyedMutex;
}

/** Serves one command: a payload of unknown shape in, the rest of the acknowledgement out; throws what is to be answered. */
export type CommandHandler<Name extends CommandName> = (
  payload: unknown,
  context: WatchContext,
) => Promise<Commands[Name]["answer"]>;
