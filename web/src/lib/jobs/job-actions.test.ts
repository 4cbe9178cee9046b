import { describe, expect, it } from "@jest/globals";
import { readTokenClaims, toCookieToken } from "@headway/shared/client/token-claims";
import { JOB_STATES } from "@headway/shared/protocol/job-snapshot";
import { offeredActions, sayCancelling, sayQueuesReason } from "./job-actions.ts";
import { job } from "@headway/shared/testing/job-entries";

const offeredIn = (given: Parameters<typeof job>[0]): string[] => {
  const offered = Object.entries(offeredActions(job(given))).filter(([, value]) => value);
  return offered.map(([action, value]) => (typeof value === "string" ? value : action));
};

describe("what may be done with a job", () => {
  it("follows from its state, and there is nothing else", () => {
    expect(JOB_STATES.map((state) => [state, offeredIn({ state })])).toEqual([
      ["queued", ["cancel"]],
      ["delayed", ["cancel"]],
      ["active", ["cancel"]],
      ["stalled", ["cancel"]],
      ["cancelling", []],
      ["completed", []],
      ["failed", ["Retry"]],
      ["cancelled", ["Run again"]],
    ]);
  });
});

describe("an operator of queues who may not change them", () => {
  it("reads what to do where they came from: a terminal's link, or an application's sign-in", () => {
    const byCookies = readTokenClaims(toCookieToken("read")) ?? { sub: "none" };
    expect(sayQueuesReason(byCookies)).toBe(
      "You may watch only. To change jobs, sign in to the application as an operator who may.",
    );
    expect(sayQueuesReason({ sub: "operator" })).toContain("`headway attach` with --control");
  });
});

describe("the question before a job is cancelled", () => {
  it("says what will be lost and what will not", () => {
    const counts = { done: 1_200, total: 5_000, unit: "personas" };
    expect(sayCancelling(job({ state: "active", counts }))).toBe(
      "1,200 of 5,000 personas are done so far. None of them will be published. " +
        "If you run the job again within a day, it goes on from where it stopped.",
    );
    expect(sayCancelling(job())).toContain("Nothing will be saved.");
  });
});
