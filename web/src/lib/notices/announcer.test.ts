import { describe, expect, it } from "@jest/globals";
import type { Announcement } from "./announcements.ts";
import { Announcer, type Spoken } from "./announcer.ts";
import type { Readable } from "../observable.ts";

/** An announcer whose time passes at the test's command, and all that it has said: who, when, what. */
function createAnnouncer() {
  let now = 0;
  const timers = new Set<{ at: number; task: () => void }>();
  const announcer = new Announcer({
    later: (ms, task) => {
      const timer = { at: now + ms, task };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
  });
  const said: [voice: string, at: number, words: string][] = [];
  const note = (voice: string, region: Readable<Spoken | undefined>): void => {
    region.subscribe((spoken) => spoken && said.push([voice, now, spoken.words]));
  };
  note("polite", announcer.polite);
  note("urgent", announcer.urgent);
  const pass = (ms: number): void => {
    const until = now + ms;
    for (;;) {
      const [next] = [...timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
      if (!next) break;
      timers.delete(next);
      now = next.at;
      next.task();
    }
    now = until;
  };
  return { announcer, said, pass, words: () => said.map(([, , words]) => words) };
}

const end = (jobId: string, urgency: Announcement["urgency"] = "polite"): Announcement => ({
  jobId,
  words: `${jobId} is over`,
  urgency,
  isEnd: true,
});

const move = (jobId: string, words: string): Announcement => ({
  jobId,
  words: `${jobId}: ${words}`,
  urgency: "polite",
  isEnd: false,
});

describe("what is spoken", () => {
  it("is each of several ends at once, one after the other, with the time to read each out", () => {
    const { announcer, said, pass, words } = createAnnouncer();
    for (const jobId of ["a", "b", "c"]) announcer.say(end(jobId));
    expect(words()).toEqual(["a is over"]);
    pass(60_000);
    expect(words()).toEqual(["a is over", "b is over", "c is over"]);
    const gaps = said.slice(1).map(([, at], index) => at - (said[index]?.[1] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1_000);
  });

  it("is a failure at once, beside whatever else is being said, and takes nothing from that", () => {
    const { announcer, said, pass } = createAnnouncer();
    announcer.say(end("a"));
    announcer.say(end("b"));
    announcer.say(end("c", "assertive"));
    announcer.say(end("d", "assertive"));
    pass(60_000);
    expect(said.filter(([voice]) => voice === "polite").map(([, , words]) => words)).toEqual([
      "a is over",
      "b is over",
    ]);
    expect(said.filter(([voice]) => voice === "urgent").map(([, , words]) => words)).toEqual([
      "c is over",
      "d is over",
    ]);
  });

  it("of a job that runs fast is where it is when there is time to say so, and its end", () => {
    const { announcer, pass, words } = createAnnouncer();
    for (const step of ["Starting…", "25%", "50%", "75%", "Saving…"]) announcer.say(move("a", step));
    pass(1_000);
    announcer.say(end("a"));
    pass(60_000);
    expect(words()).toEqual(["a: Starting…", "a is over"]);
  });

  it("of a job that takes its time is each step", () => {
    const { announcer, pass, words } = createAnnouncer();
    for (const step of ["25%", "50%", "75%"]) {
      announcer.say(move("a", step));
      pass(5_000);
    }
    expect(words()).toEqual(["a: 25%", "a: 50%", "a: 75%"]);
  });

  it("of very many ends is some by name and the number of the others", () => {
    const { announcer, pass, words } = createAnnouncer();
    for (let job = 1; job <= 17; job += 1) announcer.say(end(`job ${job}`));
    pass(60_000);
    expect(words()).toEqual([
      ...[1, 2, 3, 4, 5].map((job) => `job ${job} is over`),
      "And 12 more jobs have ended.",
    ]);
    announcer.say(end("later"));
    expect(words().at(-1)).toBe("later is over");
  });

  it("is said again when another job's words are the same", () => {
    const { announcer, pass, said } = createAnnouncer();
    announcer.say({ ...end("a"), words: "50 personas generated." });
    announcer.say({ ...end("b"), words: "50 personas generated." });
    pass(60_000);
    expect(said).toHaveLength(2);
  });

  it("is nothing after it was stopped", () => {
    const { announcer, pass, words } = createAnnouncer();
    announcer.say(end("a"));
    announcer.say(end("b"));
    announcer.stop();
    pass(60_000);
    expect(words()).toEqual(["a is over"]);
  });
});
