import { describe, expect, it } from "@jest/globals";
import { BackgroundQueue } from "./background-queue.ts";

/** A task that ends when the test says so. */
function heldTask() {
  let end: (error?: Error) => void = () => undefined;
  let starts = 0;
  const task = (): Promise<void> =>
    new Promise((resolve, reject) => {
      starts += 1;
      end = (error) => {
        if (error) reject(error);
        else resolve();
      };
    });
  return {
    task,
    starts: () => starts,
    end: (error?: Error) => {
      end(error);
    },
  };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe("a background queue", () => {
  it("runs so many tasks at a time, one for each key, the latest", async () => {
    const queue = new BackgroundQueue(2, () => undefined);
    const [a, b, c, again, latest] = [heldTask(), heldTask(), heldTask(), heldTask(), heldTask()];
    queue.do("a", a.task);
    queue.do("b", b.task);
    queue.do("c", c.task);
    queue.do("a", again.task);
    queue.do("a", latest.task);
    expect([a, b, c].map((held) => held.starts())).toEqual([1, 1, 0]);
    b.end();
    await turn();
    expect([c.starts(), latest.starts()]).toEqual([1, 0]);
    a.end();
    await turn();
    expect([again.starts(), latest.starts()]).toEqual([0, 1]);
    c.end();
    latest.end();
    await queue.close(1_000);
  });

  it("goes on after a failure, and tells of it", async () => {
    const told: unknown[] = [];
    const queue = new BackgroundQueue(1, (key, error) => told.push(key, error));
    const [failing, next] = [heldTask(), heldTask()];
    queue.do("failing", failing.task);
    queue.do("next", next.task);
    const error = new Error("the database is away");
    failing.end(error);
    await turn();
    expect([told, next.starts()]).toEqual([["failing", error], 1]);
    next.end();
    await queue.close(1_000);
  });

  it("leaves undone what takes longer than closing may", async () => {
    const queue = new BackgroundQueue(1, () => undefined);
    const [stuck, left] = [heldTask(), heldTask()];
    queue.do("stuck", stuck.task);
    queue.do("left", left.task);
    await queue.close(10);
    stuck.end();
    await turn();
    expect(left.starts()).toBe(0);
  });
});
