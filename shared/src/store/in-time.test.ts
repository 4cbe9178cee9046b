import { describe, expect, it } from "@jest/globals";
import { inTime } from "./in-time.ts";
import { isStoreUnavailable } from "./store-unavailable.ts";

const never = (): Promise<string> => new Promise(() => undefined);

describe("a store whose calls must end in time", () => {
  it("fails a call that gets no answer, as one to a database that is away", async () => {
    const store = inTime({ find: never }, 20);
    const failure = await store.find().catch((thrown: unknown) => thrown);
    expect(failure).toMatchObject({
      message: "expected an answer of the database to find within 20 ms, got none",
    });
    expect(isStoreUnavailable(failure)).toBe(true);
  });

  it("hands on answers and failures that come in time, and what is streamed", async () => {
    const lost = new Error("lost");
    const store = inTime({
      add: (a: number, b: number) => Promise.resolve(a + b),
      fail: () => Promise.reject(lost),
      list: async function* () {
        yield await Promise.resolve(1);
      },
    });
    expect(await store.add(1, 2)).toBe(3);
    await expect(store.fail()).rejects.toBe(lost);
    for await (const item of store.list()) expect(item).toBe(1);
  });
});
