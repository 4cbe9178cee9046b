import { describe, expect, it } from "@jest/globals";
import { KeyedMutex } from "./keyed-mutex.ts";

describe("a mutex for each key", () => {
  it("keeps the order of one key, whatever fails, and lets other keys pass", async () => {
    const mutex = new KeyedMutex();
    const done: string[] = [];
    let fail = (): void => undefined;
    const slow = new Promise<void>((_resolve, reject) => {
      fail = () => {
        reject(new Error("lost"));
      };
    });
    const work =
      (word: string, after: Promise<void> = Promise.resolve()) =>
      async () => {
        try {
          await after;
        } finally {
          done.push(word);
        }
        return word;
      };
    const first = mutex.run("a room", work("first", slow));
    const second = mutex.run("a room", work("second"));
    expect(await mutex.run("another room", work("other"))).toBe("other");
    expect(done).toEqual(["other"]);
    fail();
    await expect(first).rejects.toThrow("lost");
    expect(await second).toBe("second");
    expect(await mutex.run("a room", work("third"))).toBe("third");
    expect(done).toEqual(["other", "first", "second", "third"]);
  });
});
