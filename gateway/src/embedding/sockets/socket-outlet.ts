import type { Socket } from "socket.io";
import { formatAddress, OWN_QUEUE } from "@headway/shared/protocol/job-address";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { toEventFrame } from "../../sockets/event-frame.ts";
import type { EventFrame } from "../../sockets/event-frame.ts";

/** Frames that may wait in this process for one socket; what comes beyond is conflated until it reads. */
const FRAMES_WAITING = 32;
/** A socket that has been owed something for so long is cut off, in ms. */
const STUCK_MS = 20_000;
const LOOK_EVERY_MS = 5_000;
/** Of a feed, the jobs that moved last. */
const FEED_OWED = 500;

/** News of a feed are one array for all who are told all of it, and are made into a frame once. */
const frames = new WeakMap<readonly JobSnapshot[], EventFrame>();

/** What one socket is sent: at once while it reads, and the latest of each job when it reads again. */
export class SocketOutlet {
  readonly #socket: Socket;
  readonly #owed = new Map<string, () => void>();
  readonly #feed = new Map<string, JobSnapshot>();
  readonly #timer: ReturnType<typeof setInterval>;
  #owingSince: number | undefined;
  readonly #flushNow = (): void => {
    this.#flush();
  };

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.conn.on("drain", this.#flushNow);
    this.#timer = setInterval(() => {
      this.#flush();
      if (this.#owingSince !== undefined && Date.now() - this.#owingSince > STUCK_MS) this.#cutOff();
    }, LOOK_EVERY_MS);
    this.#timer.unref();
  }

  sendJob(key: string, job: JobSnapshot): void {
    this.#owe(key, () => this.#socket.emit("job:update", job));
  }

  sendEnd(key: string, end: object): void {
    const last = this.#owed.get(key);
    this.#owe(key, () => {
      last?.();
      this.#socket.emit("job:gone", end);
    });
  }

  sendFeed(jobs: JobSnapshot[]): void {
    if (this.#feed.size === 0 && this.#isReady()) {
      this.#sendFrame(jobs);
      return;
    }
    for (const job of jobs) {
      const key = formatAddress({ queue: job.queue ?? OWN_QUEUE, jobId: job.jobId });
      this.#feed.delete(key);
      this.#feed.set(key, job);
    }
    for (const oldest of this.#feed.keys()) {
      if (this.#feed.size <= FEED_OWED) break;
      this.#feed.delete(oldest);
    }
    this.#flush();
  }

  forget(key: string): void {
    this.#owed.delete(key);
  }

  close(): void {
    clearInterval(this.#timer);
    this.#socket.conn.off("drain", this.#flushNow);
    this.#owed.clear();
    this.#feed.clear();
  }

  #owe(key: string, send: () => void): void {
    this.#owed.delete(key);
    this.#owed.set(key, send);
    this.#flush();
  }

  #flush(): void {
    for (const [key, send] of this.#owed) {
      if (!this.#isReady()) break;
      this.#owed.delete(key);
      send();
    }
    if (this.#feed.size > 0 && this.#isReady()) {
      const jobs = [...this.#feed.values()];
      this.#feed.clear();
      this.#socket.emit("feed:update", { jobs });
    }
    if (this.#owed.size === 0 && this.#feed.size === 0) this.#owingSince = undefined;
    else this.#owingSince ??= Date.now();
  }

  #sendFrame(jobs: JobSnapshot[]): void {
    const frame = frames.get(jobs) ?? toEventFrame("feed:update", { jobs });
    frames.set(jobs, frame);
    this.#socket.conn.write(frame.packet, frame.options);
  }

  #isReady(): boolean {
    const { conn } = this.#socket as unknown as { conn: { writeBuffer: unknown[] } };
    return conn.writeBuffer.length < FRAMES_WAITING;
  }

  /** Closing in the usual way waits for what is not taken. */
  #cutOff(): void {
    const transport = this.#socket.conn.transport as unknown as { socket?: { terminate?: () => void } };
    transport.socket?.terminate?.();
    this.#socket.conn.close(true);
  }
}
