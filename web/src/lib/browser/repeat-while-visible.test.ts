import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { repeatWhileVisible } from "./repeat-while-visible.ts";

const EVERY_MS = 3_000;

function createPage(): EventTarget & {
  visibilityState: "visible" | "hidden";
  show(state: "visible" | "hidden"): void;
} {
  return Object.assign(new EventTarget(), {
    visibilityState: "visible" as const,
    show(this: EventTarget & { visibilityState: string }, state: "visible" | "hidden") {
      this.visibilityState = state;
      this.dispatchEvent(new Event("visibilitychange"));
    },
  });
}

/** Asked for that many times; each answer says whether to go on. */
function start(answers: boolean[] = []) {
  const page = createPage();
  const asked = { times: 0 };
  const repeated = repeatWhileVisible(page, EVERY_MS, () => {
    asked.times += 1;
    return Promise.resolve(answers.shift() ?? true);
  });
  return { page, asked, ...repeated };
}

describe("what is asked again and again", () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it("is asked at once, and then at each interval until it is stopped", async () => {
    const { asked, stop } = start();
    expect(asked.times).toBe(1);
    await jest.advanceTimersByTimeAsync(2 * EVERY_MS);
    expect(asked.times).toBe(3);
    stop();
    await jest.advanceTimersByTimeAsync(10 * EVERY_MS);
    expect(asked.times).toBe(3);
  });

  it("is not asked while the page is hidden, and at once when it is shown again", async () => {
    const { page, asked, stop } = start();
    page.show("hidden");
    await jest.advanceTimersByTimeAsync(10 * EVERY_MS);
    expect(asked.times).toBe(1);
    page.show("visible");
    expect(asked.times).toBe(2);
    stop();
  });

  it("ends with an answer that says so, also for a page that is shown again, until somebody wants it anew", async () => {
    const { page, asked, again, stop } = start([false]);
    await jest.advanceTimersByTimeAsync(10 * EVERY_MS);
    page.show("visible");
    expect(asked.times).toBe(1);
    again();
    await jest.advanceTimersByTimeAsync(EVERY_MS);
    expect(asked.times).toBe(3);
    stop();
  });
});
