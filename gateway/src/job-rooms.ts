import type { ProgressStore } from "@headway/shared/progress/progress-store";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";

export interface JobRoomsDeps {
  progress: ProgressStore;
  /**
   * Sends a snapshot to the members of a job's room on this gateway, save some. `isUrgent`: the state or the stage has
   * changed, which nobody who keeps up may miss.
   */
  broadcast: (snapshot: JobSnapshot, isUrgent: boolean, exceptSocketIds: readonly string[]) => void;
}

/**
 * The newest snapshot that each room's members were sent, and the one gate through which snapshots reach them: whether a
 * snapshot was published, read for somebody who joined, or read again after an outage, it goes out when it is newer than
 * the last one and never otherwise. So what a member sees only ever rises in `seq`.
 */
export class JobRooms {
  readonly #deps: JobRoomsDeps;
  readonly #latest = new Map<string, JobSnapshot>();
  /** Sockets that are about to be answered with the newest state, and need not be sent what the answer will hold. */
  readonly #awaiting = new Map<string, Set<string>>();
  /** Reads under way: a caller may share the next one that starts, never one that has started already. */
  readonly #reading = new Map<string, { running: Promise<void>; next: Promise<void> | undefined }>();

  constructor(deps: JobRoomsDeps) {
    this.#deps = deps;
  }

  /** The jobs whose rooms have members and were sent something. */
  get jobIds(): string[] {
    return [...this.#latest.keys()];
  }

  /** The newest snapshot that went through here while the room had members. */
  latest(jobId: string): JobSnapshot | undefined {
    return this.#latest.get(jobId);
  }

  /** Sends the snapshot to the room if it is newer than what its members hold. */
  offer(snapshot: JobSnapshot): void {
    const latest = this.#latest.get(snapshot.jobId);
    if (latest !== undefined && snapshot.seq <= latest.seq) return;
    this.#latest.set(snapshot.jobId, snapshot);
    this.#deps.broadcast(snapshot, isChange(latest, snapshot), [
      ...(this.#awaiting.get(snapshot.jobId) ?? []),
    ]);
  }

  /**
   * Holds updates back from a socket that is entering the room, until the returned function is called: its answer carries
   * the newest state of that moment, so that nothing comes twice.
   */
  holdBack(jobId: string, socketId: string): () => void {
    const awaiting = this.#awaiting.get(jobId) ?? new Set();
    this.#awaiting.set(jobId, awaiting.add(socketId));
    return () => {
      awaiting.delete(socketId);
      if (awaiting.size === 0 && this.#awaiting.get(jobId) === awaiting) this.#awaiting.delete(jobId);
    };
  }

  /** To be called when the last member has left. */
  forget(jobId: string): void {
    this.#latest.delete(jobId);
  }

  /**
   * The newest state there is, at least as new as all that was published before this call. However many sockets ask at
   * once, Redis is asked twice at most: they share a read, but only one that began after they asked.
   */
  async current(jobId: string): Promise<JobSnapshot | undefined> {
    await this.#refresh(jobId);
    return this.#latest.get(jobId);
  }

  #refresh(jobId: string): Promise<void> {
    const reading = this.#reading.get(jobId);
    if (reading === undefined) return this.#read(jobId);
    const readAgain = (): Promise<void> => this.#read(jobId);
    reading.next ??= reading.running.then(readAgain, readAgain);
    return reading.next;
  }

  #read(jobId: string): Promise<void> {
    const running = this.#deps.progress.read(jobId).then((stored) => {
      if (stored) this.offer(stored.snapshot);
    });
    const entry = { running, next: undefined };
    this.#reading.set(jobId, entry);
    const clear = (): void => {
      if (this.#reading.get(jobId) === entry) this.#reading.delete(jobId);
    };
    running.then(clear, clear);
    return running;
  }
}

function isChange(from: JobSnapshot | undefined, to: JobSnapshot): boolean {
  return from?.state !== to.state || from.stage.key !== to.stage.key || from.attempt !== to.attempt;
}
