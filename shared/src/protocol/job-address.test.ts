import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { formatAddress, parseAddress } from "./job-address.ts";

describe("a job's address", () => {
  it("comes back from its text, whatever its queue and its id are", () => {
    const name = fc.string({ unit: "binary", minLength: 1 });
    fc.assert(
      fc.property(name, name, (queue, jobId) => {
        expect(parseAddress(formatAddress({ queue, jobId }))).toEqual({ queue, jobId });
      }),
    );
  });

  it.each([
    ["video/42", { queue: "video", jobId: "42" }],
    ["a%2Fb/c/d:é 🎬", { queue: "a/b", jobId: "c/d:é 🎬" }],
    ["{tag} 1/x", { queue: "{tag} 1", jobId: "x" }],
    ["42", { queue: "jobs", jobId: "42" }],
  ])("is read from %j", (text, address) => {
    expect(parseAddress(text)).toEqual(address);
  });

  it.each(["", "/42", "video/", "100%/42"])("is not read from %j", (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });
});
