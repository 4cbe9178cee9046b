/** More than what is gathered for one socket in all but the rarest cases. */
const MEMORY_BYTES = 256 * 1_024;

/**
 * Frames one behind the other, in memory that is used again for the next socket: a Buffer for each would be more than Node keeps
 * ready for small ones, and its collection cost as much as the write. Sockets that watch the same jobs share what is joined.
 */
export class JoinedFrames {
  #memory: Buffer | undefined;
  #frames: readonly Buffer[] = [];
  #joined: Buffer = Buffer.alloc(0);

  /** Returns memory that holds the frames until the next call. */
  join(frames: readonly Buffer[]): Buffer {
    if (this.#holds(frames)) return this.#joined;
    let bytes = 0;
    for (const frame of frames) bytes += frame.length;
    if (bytes > MEMORY_BYTES) return Buffer.concat(frames, bytes);
    this.#memory ??= Buffer.allocUnsafeSlow(MEMORY_BYTES);
    let at = 0;
    for (const frame of frames) at += frame.copy(this.#memory, at);
    this.#frames = frames;
    this.#joined = this.#memory.subarray(0, bytes);
    return this.#joined;
  }

  /** To be called when somebody still reads what the last call returned: the memory is theirs. */
  giveAway(): void {
    this.#memory = undefined;
    this.#frames = [];
  }

  #holds(frames: readonly Buffer[]): boolean {
    const held = this.#frames;
    return (
      held.length > 0 && held.length === frames.length && held.every((frame, at) => frame === frames[at])
    );
  }
}
