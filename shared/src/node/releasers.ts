/**
 * What a program must give back when it stops, released last in, first out; all of it, even when one release fails, and
 * once, however often it is asked.
 */
export class Releasers implements AsyncDisposable {
  readonly #stack: { name: string; release: () => unknown }[] = [];
  #released: Promise<void> | undefined;

  add(name: string, release: () => unknown): void {
    this.#stack.push({ name, release });
  }

  /** Rejects with the first failure, after everything has been tried. */
  releaseAll(): Promise<void> {
    this.#released ??= this.#run();
    return this.#released;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.releaseAll();
  }

  async #run(): Promise<void> {
    const failures: Error[] = [];
    for (let next = this.#stack.pop(); next !== undefined; next = this.#stack.pop()) {
      try {
        await next.release();
      } catch (cause) {
        failures.push(new Error(`could not release ${next.name}`, { cause }));
      }
    }
    if (failures[0] !== undefined) throw failures[0];
  }
}
