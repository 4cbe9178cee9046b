import type { HeadwaySocket } from "./admit-sockets.ts";
import type { EventFrame } from "./event-frame.ts";

/** Rooms from which on a socket's updates are gathered: with fewer, two of them seldom come within one tick. */
const MANY_ROOMS = 10;
/** How long updates are gathered, in ms: what is only a percentage more is seen as soon. */
const TICK_MS = 20;

/** By job. */
type Frames = Map<string, EventFrame>;

/**
 * Gathers the updates of sockets that watch many jobs, so that those of one tick go out in one write, which costs several times what
 * a frame in it does. Of each job it holds the latest.
 */
export class GatheredFrames {
  readonly #flush: (socket: HeadwaySocket, frames: Frames) => void;
  readonly #frames = new Map<string, { socket: HeadwaySocket; frames: Frames }>();
  #timer: NodeJS.Timeout | undefined;

  /** @param flush called at the end of a tick, for each socket with frames */
  constructor(flush: (socket: HeadwaySocket, frames: Frames) => void) {
    this.#flush = flush;
  }

  /** Whether the socket's updates are to be gathered. */
  isFor({ rooms }: HeadwaySocket): boolean {
    return rooms.size >= MANY_ROOMS;
  }

  /** Returns whether it takes the place of an older one. */
  add(socket: HeadwaySocket, jobId: string, frame: EventFrame): boolean {
    let gathered = this.#frames.get(socket.id);
    if (gathered === undefined) this.#frames.set(socket.id, (gathered = { socket, frames: new Map() }));
    const isLater = gathered.frames.has(jobId);
    gathered.frames.set(jobId, frame);
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      const gathered = [...this.#frames.values()];
      this.#frames.clear();
      for (const one of gathered) if (one.frames.size > 0) this.#flush(one.socket, one.frames);
    }, TICK_MS);
    return isLater;
  }

  /** To be called when the socket has been told of something newer, or left the job. Returns whether there was a frame. */
  drop(id: string, jobId: string): boolean {
    return this.#frames.get(id)?.frames.delete(jobId) ?? false;
  }

  forget(id: string): void {
    this.#frames.delete(id);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#frames.clear();
  }
}
