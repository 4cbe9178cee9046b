import type { ProgressStore } from "@headway/shared/progress/progress-store";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { readWhileHearing } from "../../subscriber/read-while-hearing.ts";
import { SharedReads } from "../../jobs/shared-reads.ts";

/** In a storm of watchers, Redis is asked at most so often whether all is heard, in ms: it would be as dear as the rest of an answer. */
const CATCH_UP_REST_MS = 5;

export interface JobRoomsDeps {
  progress: ProgressStore;
  /**
   * Resolves once everything that was published before this call has been heard: to true, or to false where that cannot be
   * said because updates are not heard at present.
   */
  hasHeardAll: () => Promise<boolean>;
  /** Differs after each loss and each return of the updates. */
  epoch: () => number;
  /**
   * Sends a snapshot to the members of a job's room on this gateway, save those `except`. `isUrgent`: the state or the
   * stage has changed, which nobody who keeps up may miss.
   */
  broadcast: (snapshot: JobSnapshot, isUrgent: boolean, except: ReadonlySet<string>) => void;
}

interface Room {
  /** The newest snapshot that went through here. */
  latest: JobSnapshot | undefined;
  /** Resolves when the state has been read while the room was heard: since then, nothing was missed. */
  followed: Promise<void> | undefined;
}

/**
 * The newest snapshot that each room's members were sent, and the one gate through which snapshots reach them: whether a
 * snapshot was published, read for somebody who joined, or read again after an outage, it goes out when it is newer than
 * the last one and never otherwise. So what a member sees only ever rises in `seq`.
 */
export class JobRooms {
  readonly #deps: JobRoomsDeps;
  /** By job: the rooms that have members. */
  readonly #rooms = new Map<string, Room>();
  /** Sockets that are about to be answered with the newest state, and need not be sent what the answer will hold. */
  readonly #awaiting = new Map<string, Set<string>>();
  readonly #reads = new SharedReads<void>();
  readonly #catchingUp = new SharedReads<boolean>(CATCH_UP_REST_MS);

  constructor(deps: JobRoomsDeps) {
    this.#deps = deps;
  }

  /** The jobs whose rooms have members. */
  get jobIds(): string[] {
    return [...this.#rooms.keys()];
  }

  /** The watched jobs that were waiting in the queue when they were last heard of. */
  get waiting(): string[] {
    return this.jobIds.filter((jobId) => this.latest(jobId)?.state === "queued");
  }

  /** The newest snapshot that went through here while the room had members. */
  latest(jobId: string): JobSnapshot | undefined {
    return this.#rooms.get(jobId)?.latest;
  }

  /** To be called when the first member enters, before anything is heard or read for it. */
  enter(jobId: string): void {
    this.#rooms.set(jobId, { latest: undefined, followed: undefined });
  }

  /** To be called when the last member has left. */
  forget(jobId: string): void {
    this.#rooms.delete(jobId);
  }

  /**
   * Sends the snapshot to the room if it is newer than what its members hold. What comes when they have left is not kept:
   * it would be old by the time somebody enters again. Returns whether it was newer.
   */
  offer(snapshot: JobSnapshot): boolean {
    const room = this.#rooms.get(snapshot.jobId);
    if (room === undefined) return false;
    const { latest } = room;
    if (latest !== undefined && snapshot.seq <= latest.seq) return false;
    room.latest = snapshot;
    this.#deps.broadcast(snapshot, isChange(latest, snapshot), this.#awaiting.get(snapshot.jobId) ?? NOBODY);
    return true;
  }

  /**
   * Holds updates back from a socket that is entering the room, until the returned function is called, which may be twice: its
   * answer carries the newest state of that moment, so that nothing comes twice.
   */
  holdBack(jobId: string, socketId: string): () => void {
    const awaiting = this.#awaiting.get(jobId) ?? new Set();
    this.#awaiting.set(jobId, awaiting.add(socketId));
    return () => {
      awaiting.delete(socketId);
      if (awaiting.size === 0 && this.#awaiting.get(jobId) === awaiting) this.#awaiting.delete(jobId);
    };
  }

  /**
   * The newest state there is, at least as new as all that was published before this call; to be called when the room is
   * heard. Redis is asked once, for the first member's sake: from then on all that is published comes here, and it is enough
   * to wait until it has. So it does not matter how many sockets come at once.
   */
  async current(jobId: string): Promise<JobSnapshot | undefined> {
    const room = this.#rooms.get(jobId);
    if (room?.followed !== undefined) {
      await room.followed;
      if (await this.#catchingUp.read("all", this.#deps.hasHeardAll)) return this.latest(jobId);
    }
    const read = readWhileHearing(this.#deps.epoch, () =>
      this.#reads.read(jobId, async () => {
        const stored = await this.#deps.progress.read(jobId);
        if (stored) this.offer(stored.snapshot);
      }),
    );
    if (room !== undefined && room.followed === undefined) {
      room.followed = read;
      read.catch(() => {
        room.followed = undefined;
      });
    }
    await read;
    return this.latest(jobId);
  }
}

const NOBODY: ReadonlySet<string> = new Set();

function isChange(from: JobSnapshot | undefined, to: JobSnapshot): boolean {
  return from?.state !== to.state || from.stage.key !== to.stage.key || from.attempt !== to.attempt;
}
