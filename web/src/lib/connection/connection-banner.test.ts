import { describe, expect, it } from "@jest/globals";
import type { Connection } from "@headway/shared/client/job-client-types";
import { describeOutage, nextBannerAt, NO_OUTAGE, nextOutage, type Outage } from "./connection-banner.ts";
import { toTimeOfDay } from "@headway/shared/words/durations";
import { NOON } from "@headway/shared/testing/job-entries";

const live = (since: number): Connection => ({ state: "live", since });
const lost = (since: number): Connection => ({ state: "reconnecting", since });

describe("the banner about the connection", () => {
  const outage: Outage = nextOutage(NO_OUTAGE, lost(NOON), NOON);

  it("stays away for the first second", () => {
    expect(describeOutage(outage, lost(NOON), NOON + 999, 1)).toBeUndefined();
  });

  it("says that updates are paused and the job goes on, then since when one is offline", () => {
    expect(describeOutage(outage, lost(NOON), NOON + 1_000, 1)?.words).toBe(
      "Live updates paused. Reconnecting… The job is still running.",
    );
    expect(describeOutage(outage, lost(NOON), NOON + 30_000, 0)).toEqual({
      tone: "bad",
      words: `Offline since ${toTimeOfDay(NOON)}.`,
      canRetry: true,
    });
  });

  it("speaks of no loss before there was a first connection", () => {
    const connecting: Connection = { state: "connecting", since: NOON };
    const first = nextOutage(NO_OUTAGE, connecting, NOON);
    expect(describeOutage(first, connecting, NOON + 1_000, 0)?.words).toBe("Connecting…");
  });

  it("tells when to look again: to the moment, not at the next tick of a clock", () => {
    expect(nextBannerAt(NO_OUTAGE, NOON)).toBeUndefined();
    expect(nextBannerAt(outage, NOON)).toBe(NOON + 1_000);
    expect(nextBannerAt(outage, NOON + 1_000)).toBe(NOON + 30_000);
    expect(nextBannerAt(outage, NOON + 30_000)).toBeUndefined();
    const back = nextOutage(outage, live(NOON + 5_000), NOON + 5_000);
    expect(nextBannerAt(back, NOON + 5_000)).toBe(NOON + 8_000);
  });

  it("counts from the first loss, however many tries lie between", () => {
    const tried = nextOutage(outage, lost(NOON + 20_000), NOON + 20_000);
    expect(tried.downSince).toBe(NOON);
  });

  it("says for 3 s that all is up to date, but only to those who were told of the loss", () => {
    const back = nextOutage(outage, live(NOON + 5_000), NOON + 5_000);
    expect(describeOutage(back, live(NOON + 5_000), NOON + 7_000, 1)?.words).toBe("Up to date");
    expect(describeOutage(back, live(NOON + 5_000), NOON + 8_000, 1)).toBeUndefined();
    const unnoticed = nextOutage(outage, live(NOON + 500), NOON + 500);
    expect(describeOutage(unnoticed, live(NOON + 500), NOON + 500, 1)).toBeUndefined();
  });

  it("gives the server's reason when it refused for good", () => {
    const refused: Connection = {
      state: "closed",
      since: NOON,
      reason: { code: "limit", message: "Too many tabs." },
    };
    expect(describeOutage(outage, refused, NOON + 2_000, 0)?.words).toBe(
      "Live updates stopped. Too many tabs.",
    );
  });

  it("says what to do while the server takes no further socket, also after 30 s, because nobody is offline", () => {
    for (const state of ["connecting", "reconnecting"] as const) {
      const refused: Connection = {
        state,
        since: NOON,
        reason: { code: "rate-limited", message: "20 sockets of this identity are open." },
      };
      for (const later of [1_000, 60_000]) {
        expect(describeOutage(outage, refused, NOON + later, 1)).toEqual({
          tone: "warn",
          words:
            "Live updates paused: you are signed in in too many places. Close the dashboard in one of them, and they " +
            "go on. The job is still running.",
          canRetry: true,
        });
      }
    }
  });
});
