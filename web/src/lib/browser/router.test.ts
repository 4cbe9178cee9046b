import { describe, expect, it } from "@jest/globals";
import { parseRoute, toHash, toJobHash } from "./router.ts";

describe("an address", () => {
  it.each([
    ["", { view: "home" }],
    ["#/", { view: "home" }],
    ["#/jobs", { view: "jobs", query: {} }],
    ["#/jobs?state=failed", { view: "jobs", query: { state: "failed" } }],
    ["#/jobs/a%2Fb", { view: "job", jobId: "a/b" }],
    ["#/jobs/%E0", { view: "job", jobId: "%E0" }],
    ["#/people?q=two+words", { view: "plugin", name: "people", query: { q: "two words" } }],
    ["#/queues", { view: "queues" }],
    ["#/delivery", { view: "delivery" }],
    ["#/elsewhere", { view: "unknown", path: "/elsewhere" }],
    ["#/jobs/a/b", { view: "unknown", path: "/jobs/a/b" }],
  ])("%p names a view", (hash, route) => {
    expect(parseRoute(hash, ["people"])).toEqual(route);
  });

  it("that is made leads back to where it was made for", () => {
    expect(parseRoute(toJobHash("a b/c"))).toEqual({ view: "job", jobId: "a b/c" });
    expect(parseRoute(toHash("people", { q: "a&b", category: "" }), ["people"])).toEqual({
      view: "plugin",
      name: "people",
      query: { q: "a&b" },
    });
    expect(toHash("home")).toBe("#/");
  });
});
