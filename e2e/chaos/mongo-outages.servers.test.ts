import { describe, expect, it } from "@jest/globals";
import { connectMongo } from "@headway/shared/store/connect-mongo";
import { createPersonaStore } from "@headway/personas/store/personas";
import { isStoreUnavailable } from "@headway/shared/store/store-unavailable";
import { eventually } from "@headway/shared/testing/eventually";
import { openTestMongo } from "@headway/shared/testing/mongo-for-tests";
import { samplePersona } from "@headway/personas/testing/sample-persona";
import { startTcpProxy } from "../support/tcp-proxy.ts";

/** Enough for some to be under way at any moment. */
const CALLERS = 40;

describe("MongoDB whose connections are all cut at once", () => {
  it("is there again for its callers when it is back, 3 times", async () => {
    await using mongo = await openTestMongo();
    await using proxy = await startTcpProxy({ target: mongo.url });
    const { pathname } = new URL(mongo.url);
    const connection = await connectMongo(new URL(pathname, proxy.url).href);
    let answers = 0;
    let failures = 0;
    let isOver = false;
    const call = async (): Promise<void> => {
      while (!isOver) {
        const asked = connection.collection("things").findOne({ name: "any" });
        await asked.then(
          () => (answers += 1),
          () => (failures += 1),
        );
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    };
    const callers = Array.from({ length: CALLERS }, call);
    for (let times = 0; times < 3; times += 1) {
      const before = answers;
      await eventually("calls are answered", () => answers > before + CALLERS);
      proxy.freeze(true);
      proxy.refuse(true);
      const failed = failures;
      proxy.cut();
      await eventually("calls fail", () => failures > failed + CALLERS);
      proxy.refuse(false);
      proxy.freeze(false);
      const cut = answers;
      await eventually("calls are answered again", () => answers > cut + CALLERS, 40_000);
    }
    isOver = true;
    await Promise.all(callers);
    await connection.close();
    expect(answers).toBeGreaterThan(0);
  }, 150_000);
});

describe("MongoDB whose connections are cut before it answers a bulk write", () => {
  it("is away for whoever saves personas, so that no attempt of a job is used up", async () => {
    await using mongo = await openTestMongo();
    await using proxy = await startTcpProxy({
      target: mongo.url,
      cutBeforeReplyTo: (chunk) => chunk.includes("insert") && chunk.includes("personas"),
    });
    const { pathname } = new URL(mongo.url);
    const connection = await connectMongo(new URL(pathname, proxy.url).href);
    const saved = createPersonaStore(connection).saveDrafts("acme", [samplePersona("j1", 0)], "0");
    const failure = await saved.catch((thrown: unknown) => thrown);
    await connection.close();
    expect((failure as Error).name).toBe("MongoBulkWriteError");
    expect(isStoreUnavailable(failure)).toBe(true);
  });
});
