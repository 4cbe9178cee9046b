/** Undoes what was done, last first. */
export class Releases {
  readonly #undos: (() => void)[] = [];

  add(undo: () => void): void {
    this.#undos.push(undo);
  }

  all(): void {
    for (const undo of this.#undos.splice(0).reverse()) undo();
  }
}
