import { describe, expect, it } from "@jest/globals";
import { Turns } from "./turns.ts";

describe("turns", () => {
  it("keep the order of what has one name, whatever fails, and let other names pass", async () => {
    const turns = new Turns();
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
    const first = turns.take("a room", work("first", slow));
    const second = turns.take("a room", work("second"));
    expect(await turns.take("another room", work("other"))).toBe("other");
    expect(done).toEqual(["other"]);
    fail();
    await expect(first).rejects.toThrow("lost");
    expect(await second).toBe("second");
    expect(await turns.take("a room", work("third"))).toBe("third");
    expect(done).toEqual(["other", "first", "second", "third"]);
  });
});
