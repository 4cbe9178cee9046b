/** The longest that one press holds anything, in ms: a release of which the page is never told holds nothing for good. */
const HELD_AT_MOST_MS = 10_000;

/**
 * Whether somebody presses a button of the mouse, a finger or a pen on the page. A press and its release on two different elements
 * are no click, so that what would push the content away waits until there is none.
 */
export class Press {
  readonly #waiting = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isDown = false;

  /** `events`: the page's window. */
  constructor(events: Pick<EventTarget, "addEventListener">) {
    const end = (): void => {
      this.#endAfter(0);
    };
    const begin = (): void => {
      this.#isDown = true;
      this.#endAfter(HELD_AT_MOST_MS);
    };
    events.addEventListener("pointerdown", begin, true);
    // The click comes in the same turn as the release.
    for (const name of ["pointerup", "pointercancel", "blur"]) events.addEventListener(name, end, true);
  }

  /** Runs `task` now, or once nobody presses any more. Returns the undo. */
  whenReleased(task: () => void): () => void {
    if (this.#isDown) this.#waiting.add(task);
    else task();
    return () => {
      this.#waiting.delete(task);
    };
  }

  #endAfter(ms: number): void {
    clearTimeout(this.#timer);
    if (!this.#isDown) return;
    this.#timer = setTimeout(() => {
      this.#isDown = false;
      const tasks = [...this.#waiting];
      this.#waiting.clear();
      for (const task of tasks) task();
    }, ms);
  }
}
