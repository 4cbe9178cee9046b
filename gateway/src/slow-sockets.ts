import type { Logger } from "@headway/shared/node/logger";
import type { FeedChange } from "@headway/shared/progress/feed-change";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { feedRoom, jobRoom } from "@headway/shared/protocol/rooms";
import type { HeadwayServer, HeadwaySocket } from "./admit-sockets.ts";
import { sendFrame, toEventFrame, toFeedFrame } from "./event-frame.ts";
import type { EventFrame } from "./event-frame.ts";

/** Frames that may wait in this process for one socket before even a change of state is held back until it reads again. */
const FRAMES_WAITING = 64;
/** A socket that takes nothing for this long is cut off, in ms. */
const STUCK_AFTER_MS = 20_000;
const LOOK_EVERY_MS = 5_000;

/** What a socket that does not keep up is owed: the latest of each job, however many updates there were. */
interface Owed {
  /** As frames, which all who missed the same update share. */
  jobs: Map<string, EventFrame>;
  /** By job: its snapshot as JSON. */
  feed: Map<string, string>;
  /** The frame that says all that `feed` does, while it is owed one batch only. */
  feedFrame?: EventFrame | undefined;
  since: number;
}

interface Broadcast {
  /** Called once, when there is a member. */
  frame: () => EventFrame;
  isUrgent: boolean;
  spared: ReadonlySet<string>;
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
  readonly #owed = new Map<string, Owed>();
  readonly #timer: NodeJS.Timeout;

  constructor(io: HeadwayServer, log: Logger) {
    this.#io = io;
    this.#log = log;
    io.on("connection", (socket) => {
      this.#follow(socket);
    });
    this.#timer = setInterval(() => {
      this.#cutOffStuck();
    }, LOOK_EVERY_MS);
    this.#timer.unref();
  }

  /**
   * Sends a job's room an update; the members that cannot take it now will get it, or a later one, when they can.
   * @param spared members that are about to be answered with it
   */
  broadcastJob(snapshot: JobSnapshot, isUrgent: boolean, spared: ReadonlySet<string>): void {
    const { jobId } = snapshot;
    this.#broadcast(jobRoom(jobId), {
      frame: () => toEventFrame("job:update", snapshot),
      isUrgent,
      spared,
      owe: (owed, frame) => owed.jobs.set(jobId, frame),
      settle: (owed) => owed.jobs.delete(jobId),
    });
  }

  /** As `broadcastJob`, for the members of a feed's room. */
  broadcastFeed(org: string, changes: readonly FeedChange[]): void {
    this.#broadcast(feedRoom(org), {
      frame: () => toFeedFrame(changes.map(({ json }) => json)),
      isUrgent: false,
      spared: NOBODY,
      owe: (owed, frame) => {
        owed.feedFrame = owed.feed.size === 0 ? frame : undefined;
        for (const { jobId, json } of changes) owed.feed.set(jobId, json);
      },
      settle: (owed) => {
        for (const { jobId } of changes) owed.feed.delete(jobId);
        owed.feedFrame = undefined;
      },
    });
  }

  close(): void {
    clearInterval(this.#timer);
    this.#owed.clear();
  }

  #broadcast(room: string, { frame: encode, isUrgent, spared, owe, settle }: Broadcast): void {
    const { adapter, sockets } = this.#io.of("/");
    let frame: EventFrame | undefined;
    for (const id of adapter.rooms.get(room) ?? []) {
      const socket = sockets.get(id);
      if (socket === undefined) continue;
      frame ??= encode();
      const owed = this.#owed.get(id);
      const isSpared = spared.has(id);
      // Its answer will say this or something newer, also when it is slow: owed as well, it would come twice.
      if (isSpared || canTake(socket, isUrgent)) {
        if (owed) settle(owed);
        if (!isSpared) sendFrame(socket, frame);
        continue;
      }
      const debt = owed ?? { jobs: new Map(), feed: new Map(), since: Date.now() };
      owe(debt, frame);
      this.#owed.set(id, debt);
    }
  }

  #follow(socket: HeadwaySocket): void {
    const onReady = (): void => {
      this.#pay(socket);
    };
    socket.conn.transport.on("ready", onReady);
    socket.conn.on("upgrade", (transport: { on: (event: "ready", listener: () => void) => void }) => {
      transport.on("ready", onReady);
      // What was owed while the old transport was closing; the new one says nothing until it has sent something.
      setImmediate(onReady);
    });
    socket.once("disconnect", () => {
      this.#owed.delete(socket.id);
    });
  }

  #pay(socket: HeadwaySocket): void {
    const owed = this.#owed.get(socket.id);
    if (owed === undefined || !canTake(socket, false)) return;
    this.#owed.delete(socket.id);
    for (const [jobId, frame] of owed.jobs) {
      if (socket.rooms.has(jobRoom(jobId))) sendFrame(socket, frame);
    }
    if (owed.feed.size > 0 && socket.rooms.has(feedRoom(socket.data.identity.org)))
      sendFrame(socket, owed.feedFrame ?? toFeedFrame([...owed.feed.values()]));
  }

  #cutOffStuck(): void {
    const stuckSince = Date.now() - STUCK_AFTER_MS;
    for (const [id, { since }] of this.#owed) {
      const socket = this.#io.of("/").sockets.get(id);
      if (socket === undefined || since > stuckSince) continue;
      this.#log.info(
        { socketId: id, stuckMs: Date.now() - since },
        "cutting off a socket that does not read",
      );
      this.#owed.delete(id);
      cutOff(socket);
    }
  }
}

/** Whether what is sent now goes out at once; a change of state or stage may also wait behind a few frames. */
function canTake({ conn }: HeadwaySocket, isUrgent: boolean): boolean {
  const { writeBuffer } = conn as unknown as { writeBuffer: unknown[] };
  if (isUrgent) return writeBuffer.length < FRAMES_WAITING;
  return conn.transport.writable && writeBuffer.length === 0;
}

/** `socket.disconnect(true)` would leave the queued frames and the TCP connection behind: both end only with the WebSocket itself. */
function cutOff(socket: HeadwaySocket): void {
  const { socket: webSocket } = socket.conn.transport as unknown as { socket?: { terminate?: () => void } };
  if (webSocket?.terminate) webSocket.terminate();
  else socket.conn.close(true);
}
