import type { Logger } from "@headway/shared/node/logger";
import type { FeedChange } from "@headway/shared/progress/feed-change";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { feedRoom, jobRoom, parseRoom, rowsRoom } from "@headway/shared/protocol/rooms";
import type { HeadwayServer, HeadwaySocket } from "./admit-sockets.ts";
import type { DirectWrites } from "./direct-writes.ts";
import { sendFrame, sendFrames, toEventFrame, toFeedFrame, toRowsFrame } from "./event-frame.ts";
import type { EventFrame } from "./event-frame.ts";
import { GatheredFrames } from "./gathered-frames.ts";
import { canTake, cutOff, unreadBytes } from "./socket-load.ts";
import type { RowsBroadcast } from "./rooms/row-lists.ts";
import type { DeliveryStats } from "../delivery/delivery-stats.ts";

/** What may wait in this process for one socket: four times what one is answered that comes back to 200 jobs and a feed. */
const UNREAD_BYTES = 2 * 1024 * 1024;
/** A socket that takes nothing from one of so many looks to the next is cut off: after 20 s. */
const STUCK_LOOKS = 4;
const LOOK_EVERY_MS = 5_000;

/** What a socket that does not keep up is owed: the latest of each job, however many updates there were. */
interface Owed {
  /** By job: as frames, which all who missed the same update share. */
  jobs: Map<string, EventFrame>;
  /** By job. */
  feed: Map<string, FeedChange>;
  /** The frame that says all that `feed` does, while it is owed one batch only. */
  feedFrame?: EventFrame | undefined;
  /** The rows that it shows, as they are when it reads again. */
  rows?: (() => string) | undefined;
}

interface Broadcast {
  /** Of a job's room. */
  jobId?: string;
  /** Called once, when there is a member. */
  frame: () => EventFrame;
  isUrgent: boolean;
  except: ReadonlySet<string>;
  owe: (owed: Owed, frame: EventFrame) => void;
  settle: (owed: Owed) => void;
}

const NOBODY: ReadonlySet<string> = new Set();

/**
 * Keeps sockets that do not read from costing memory, and from slowing those that do. Engine.IO queues without limit what a
 * connection does not take; so a socket whose connection is still busy is left out of a broadcast, and gets the latest state
 * of what it missed in one go when its connection is ready again.
 */
export class SlowSockets {
  readonly #io: HeadwayServer;
  readonly #log: Logger;
  readonly #stats: DeliveryStats;
  readonly #direct: DirectWrites;
  readonly #owed = new Map<string, Owed>();
  readonly #gathered = new GatheredFrames((socket, frames) => {
    this.#sendGathered(socket, frames);
  });
  /**
   * At how many looks on end each socket was busy, without having been ready in between. Looks, and not a time, so that a
   * process that was held up itself cuts off nobody for it.
   */
  readonly #busyLooks = new Map<string, number>();
  readonly #timer: NodeJS.Timeout;
  /** Those that have been written to in this turn of the event loop, and were sent something more. */
  readonly #paidNextTurn = new Set<HeadwaySocket>();

  constructor(io: HeadwayServer, log: Logger, stats: DeliveryStats, direct: DirectWrites) {
    this.#io = io;
    this.#stats = stats;
    this.#direct = direct;
    this.#log = log;
    io.on("connection", (socket) => {
      this.#follow(socket);
    });
    this.#timer = setInterval(() => {
      this.#look();
    }, LOOK_EVERY_MS);
    this.#timer.unref();
  }

  /** Sockets that are owed something, or were busy when they were last looked at. */
  get count(): number {
    return new Set([...this.#owed.keys(), ...this.#busyLooks.keys()]).size;
  }

  /**
   * Sends a job's room an update; the members that cannot take it now will get it, or a later one, when they can.
   * @param except members that are about to be answered with it
   */
  broadcastJob(snapshot: JobSnapshot, isUrgent: boolean, except: ReadonlySet<string>): void {
    const { jobId } = snapshot;
    this.#stats.broadcasts += 1;
    this.#broadcast(jobRoom(jobId), {
      jobId,
      frame: () => toEventFrame("job:update", snapshot),
      isUrgent,
      except,
      owe: (owed, frame) => {
        if (owed.jobs.has(jobId)) this.#stats.conflated += 1;
        owed.jobs.set(jobId, frame);
      },
      settle: (owed) => {
        if (owed.jobs.delete(jobId)) this.#stats.conflated += 1;
      },
    });
  }

  /** As `broadcastJob`, for the members of a feed's room. */
  broadcastFeed(org: string, changes: readonly FeedChange[]): void {
    this.#broadcast(feedRoom(org), {
      frame: () => toFeedFrame(changes.map(({ json }) => json)),
      isUrgent: false,
      except: NOBODY,
      owe: (owed, frame) => {
        owed.feedFrame = owed.feed.size === 0 ? frame : undefined;
        for (const change of changes) {
          if (owed.feed.has(change.jobId)) this.#stats.conflated += 1;
          owed.feed.set(change.jobId, change);
        }
      },
      settle: (owed) => {
        for (const { jobId } of changes) if (owed.feed.delete(jobId)) this.#stats.conflated += 1;
        owed.feedFrame = undefined;
      },
    });
  }

  /** Sends the members of a window what has changed in it; those that cannot take it now will get the whole window when they can. */
  broadcastRows({ members, update, whole }: RowsBroadcast): void {
    const { sockets } = this.#io.of("/");
    const frame = toRowsFrame(update);
    for (const id of members) {
      const socket = sockets.get(id);
      if (socket === undefined) continue;
      const owed = this.#owed.get(id);
      if (this.#canTake(socket, false)) {
        sendFrame(socket, owed?.rows ? toRowsFrame(whole()) : frame, this.#direct);
        if (owed) owed.rows = undefined;
        this.#stats.sent += 1;
        continue;
      }
      if (owed?.rows) this.#stats.conflated += 1;
      this.#owed.set(id, { jobs: new Map(), feed: new Map(), ...owed, rows: whole });
    }
  }

  /** To be called when a socket is answered with other rows: what it was owed is of those before. */
  settleRows(id: string): void {
    const owed = this.#owed.get(id);
    if (owed) owed.rows = undefined;
  }

  /** To be called when a socket has left a room: it is owed nothing of it any more, also when it comes back. */
  settleLeft(id: string, room: string): void {
    const about = parseRoom(room);
    if (about?.kind === "job") this.#gathered.drop(id, about.jobId);
    const owed = this.#owed.get(id);
    if (owed === undefined) return;
    if (about?.kind === "job") owed.jobs.delete(about.jobId);
    if (about?.kind === "feed") owed.feed.clear();
    if (about?.kind === "rows") owed.rows = undefined;
  }

  /** To be called with the state that a socket is answered with: what it was owed of the job is older. */
  settleJob(id: string, { jobId }: JobSnapshot): void {
    this.#gathered.drop(id, jobId);
    this.#owed.get(id)?.jobs.delete(jobId);
  }

  /** As `settleJob`, for a feed's list. */
  settleFeed(id: string, jobs: readonly JobSnapshot[]): void {
    const owed = this.#owed.get(id);
    if (owed === undefined) return;
    for (const { jobId, seq } of jobs) {
      const change = owed.feed.get(jobId);
      if (change === undefined || change.seq > seq) continue;
      owed.feed.delete(jobId);
      owed.feedFrame = undefined;
    }
  }

  /**
   * Whether a socket may be sent an answer. Answers can neither be left out nor be replaced by later ones; so a socket that
   * asks and asks and does not read is cut off.
   */
  mayAnswer(socket: HeadwaySocket): boolean {
    if (unreadBytes(socket) <= UNREAD_BYTES) return true;
    this.#cutOff(socket);
    return false;
  }

  close(): void {
    clearInterval(this.#timer);
    this.#gathered.close();
    this.#owed.clear();
  }

  #broadcast(room: string, { jobId, frame: encode, isUrgent, except, owe, settle }: Broadcast): void {
    const { adapter, sockets } = this.#io.of("/");
    let frame: EventFrame | undefined;
    const isAnyOwed = this.#owed.size > 0;
    for (const id of adapter.rooms.get(room) ?? []) {
      const socket = sockets.get(id);
      if (socket === undefined) continue;
      frame ??= encode();
      const owed = isAnyOwed ? this.#owed.get(id) : undefined;
      const isExcepted = except.size > 0 && except.has(id);
      if (jobId !== undefined && !isUrgent && !isExcepted && !owed && this.#gathered.isFor(socket)) {
        if (this.#gathered.add(socket, jobId, frame)) this.#stats.conflated += 1;
        continue;
      }
      if (jobId !== undefined && this.#gathered.drop(id, jobId)) this.#stats.conflated += 1;
      // Its answer will say this or something newer, also when it is slow: owed as well, it would come twice.
      if (isExcepted || this.#canTake(socket, isUrgent)) {
        if (owed) settle(owed);
        if (!isExcepted) {
          sendFrame(socket, frame, this.#direct);
          this.#stats.sent += 1;
        }
        continue;
      }
      const debt = owed ?? { jobs: new Map(), feed: new Map() };
      owe(debt, frame);
      this.#owed.set(id, debt);
    }
  }

  #sendGathered(socket: HeadwaySocket, frames: ReadonlyMap<string, EventFrame>): void {
    if (this.#canTake(socket, false) && !this.#owed.has(socket.id)) {
      sendFrames(socket, [...frames.values()], this.#direct);
      this.#stats.sent += frames.size;
      return;
    }
    const debt = this.#owed.get(socket.id) ?? { jobs: new Map(), feed: new Map() };
    for (const [jobId, frame] of frames) debt.jobs.set(jobId, frame);
    this.#owed.set(socket.id, debt);
  }

  /** Whether what is sent now goes out at once. Where it does not for this turn alone, what is owed by then goes in the next one. */
  #canTake(socket: HeadwaySocket, isUrgent: boolean): boolean {
    if (!canTake(socket, isUrgent)) return false;
    if (isUrgent || !this.#direct.hasWritten(socket)) return true;
    if (this.#paidNextTurn.size === 0) setImmediate(this.#payHeldBack);
    this.#paidNextTurn.add(socket);
    return false;
  }

  readonly #payHeldBack = (): void => {
    const sockets = [...this.#paidNextTurn];
    this.#paidNextTurn.clear();
    for (const socket of sockets) this.#pay(socket);
  };

  #follow(socket: HeadwaySocket): void {
    const onReady = (): void => {
      this.#busyLooks.delete(socket.id);
      this.#pay(socket);
    };
    socket.conn.transport.on("ready", onReady);
    socket.conn.on("upgrade", (transport: { on: (event: "ready", listener: () => void) => void }) => {
      transport.on("ready", onReady);
      // What was owed while the old transport was closing; the new one says nothing until it has sent something.
      setImmediate(onReady);
    });
    socket.once("disconnect", () => {
      this.#gathered.forget(socket.id);
      this.#owed.delete(socket.id);
      this.#busyLooks.delete(socket.id);
    });
  }

  #pay(socket: HeadwaySocket): void {
    const owed = this.#owed.get(socket.id);
    if (owed === undefined || !this.#canTake(socket, false)) return;
    this.#owed.delete(socket.id);
    for (const [jobId, frame] of owed.jobs) {
      if (socket.rooms.has(jobRoom(jobId))) this.#replay(socket, frame);
    }
    if (owed.feed.size > 0 && socket.rooms.has(feedRoom(socket.data.identity.org)))
      this.#replay(socket, owed.feedFrame ?? toFeedFrame([...owed.feed.values()].map(({ json }) => json)));
    if (owed.rows && socket.rooms.has(rowsRoom(socket.data.identity.org)))
      this.#replay(socket, toRowsFrame(owed.rows()));
  }

  #replay(socket: HeadwaySocket, frame: EventFrame): void {
    sendFrame(socket, frame, this.#direct);
    this.#stats.sent += 1;
    this.#stats.replayed += 1;
  }

  /** Whether anything is owed or not: answers wait without being owed. */
  #look(): void {
    for (const [id, socket] of this.#io.of("/").sockets) {
      const looks = canTake(socket, false) ? 0 : (this.#busyLooks.get(id) ?? 0) + 1;
      if (looks === 0) this.#busyLooks.delete(id);
      else if (looks <= STUCK_LOOKS) this.#busyLooks.set(id, looks);
      else this.#cutOff(socket);
    }
  }

  #cutOff(socket: HeadwaySocket): void {
    const { id } = socket;
    this.#log.info(
      { socketId: id, unreadBytes: unreadBytes(socket) },
      "cutting off a socket that does not read",
    );
    this.#gathered.forget(id);
    this.#owed.delete(id);
    this.#busyLooks.delete(id);
    cutOff(socket);
  }
}
