import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { ServerClock } from "./server-clock.ts";

const NOON = Date.UTC(2026, 2, 3, 12);
const HOUR_MS = 3_600_000;

/** A machine whose clock is `wrongMs` ahead of the server's. */
function machine(wrongMs: number) {
  const server = { now: NOON };
  const clock = new ServerClock(() => server.now + wrongMs);
  /** An answer by HTTP, which says the second; the ways there and back take so long. */
  const hear = (thereMs: number, backMs: number): void => {
    const sentAt = clock.local();
    server.now += thereMs;
    const at = Math.floor(server.now / 1_000) * 1_000;
    server.now += backMs;
    clock.learn({ at, sentAt, receivedAt: clock.local(), cutMs: 1_000 });
  };
  return { server, clock, hear };
}

describe("the server's time", () => {
  it("is this machine's until an answer tells, and while all answers agree with it", () => {
    const { server, clock, hear } = machine(0);
    const moves: number[] = [];
    clock.onChange((byMs) => moves.push(byMs));
    expect(clock.isKnown).toBe(false);
    for (let at = 0; at < 50; at += 1) {
      server.now += 337;
      hear(3, 5);
    }
    expect(clock.isKnown).toBe(true);
    expect([clock.now(), moves]).toEqual([server.now, []]);
  });

  it("is known to the second from one answer, and better from several, however wrong the machine's clock is", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9 * HOUR_MS, max: 9 * HOUR_MS }),
        fc.array(fc.tuple(fc.nat(9_000), fc.nat(200), fc.nat(200)), { minLength: 1, maxLength: 20 }),
        (wrongMs, answers) => {
          const { server, clock, hear } = machine(wrongMs);
          const slowestMs = Math.min(...answers.map(([, there, back]) => there + back));
          for (const [restMs, there, back] of answers) {
            server.now += restMs;
            hear(there, back);
            expect(Math.abs(clock.now() - server.now)).toBeLessThanOrEqual(1_400);
          }
          expect(Math.abs(clock.now() - server.now)).toBeLessThanOrEqual(1_000 + slowestMs);
        },
      ),
    );
  });

  it("is learned anew when the machine's clock is set while the page is open, and says by how much it moved", () => {
    let wrongMs = 0;
    const clock = new ServerClock(() => NOON + wrongMs);
    const moves: number[] = [];
    clock.onChange((byMs) => moves.push(byMs));
    const hear = (): void => {
      clock.learn({ at: NOON, sentAt: clock.local(), receivedAt: clock.local() });
    };
    hear();
    wrongMs = 2 * HOUR_MS;
    hear();
    expect([clock.now(), moves]).toEqual([NOON, [-2 * HOUR_MS]]);
    wrongMs = 0;
    hear();
    expect([clock.now(), moves]).toEqual([NOON, [-2 * HOUR_MS, 2 * HOUR_MS]]);
  });

  it("is not moved by an answer that makes no sense", () => {
    const clock = new ServerClock(() => NOON);
    clock.learn({ at: NaN, sentAt: NOON, receivedAt: NOON });
    expect([clock.now(), clock.isKnown]).toEqual([NOON, false]);
  });
});
