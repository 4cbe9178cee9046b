import { describe, expect, it } from "@jest/globals";
import { readFeedReference, readJobReference } from "./references.ts";

describe("the references of an embedded gateway's commands", () => {
  it("names the field of a payload that is no reference, what was expected and what came", () => {
    const refusals = [
      [{ jobId: 42 }, "jobId", "42"],
      [{ jobId: "" }, "jobId", '""'],
      [{ queue: "video" }, "jobId", "nothing"],
      [{ queue: ["video"], jobId: "1" }, "queue", "a list"],
      [{ queue: "v".repeat(1_001), jobId: "1" }, "queue", expect.any(String)],
      [["video", "1"], "", "a list"],
      [undefined, "", "nothing"],
      [JSON.parse('{"jobId":"1","__proto__":{}}'), "__proto__", "an object"],
    ] as const;
    for (const [payload, path, got] of refusals) {
      const error: unknown = expect.objectContaining({
        code: "invalid-request",
        details: [expect.objectContaining({ path, got })],
      });
      expect(() => readJobReference(payload)).toThrow(error);
    }
  });

  it("takes a job with its queue or without, and a feed of one queue or of all", () => {
    expect(readJobReference({ queue: "video", jobId: "1" })).toEqual({ queue: "video", jobId: "1" });
    expect(readJobReference({ jobId: "1" })).toEqual({ queue: undefined, jobId: "1" });
    expect(readFeedReference(undefined)).toEqual({ queue: undefined });
    expect(readFeedReference({ queue: "video" })).toMatchObject({ queue: "video" });
  });
});
