/** Lets what concerns the same thing happen one after the other, in the order it was asked for. */
export class Turns {
  /** The last of those that wait for each thing. */
  readonly #last = new Map<string, Promise<unknown>>();

  /** Does the work when all that was asked for before it, of the same name, is over, however it ended. */
  async take<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const before = this.#last.get(name);
    const mine = before === undefined ? work() : before.then(work, work);
    this.#last.set(name, mine);
    try {
      return await mine;
    } finally {
      if (this.#last.get(name) === mine) this.#last.delete(name);
    }
  }
}
