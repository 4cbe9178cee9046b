import { describe, expect, it } from "@jest/globals";
import { JobError } from "@headway/shared/jobs/job-error";
import { toPersonaRequest } from "../../persona/presets.ts";
import { eventually } from "@headway/shared/testing/eventually";
import { createOfflineGenerator } from "../offline/generator.ts";
import { KEY, openBench, type JobOutcome, type LlmBench } from "./testing/llm-bench.ts";
import { asTold, spoiltAt } from "./testing/start-llm-server.ts";

const indexesAsked = ({ asked }: LlmBench) => asked.map(({ indexes }) => indexes);
/** Ms between each question and the next. */
const waits = ({ asked }: LlmBench) => asked.slice(1).map(({ at }, place) => at - (asked[place]?.at ?? 0));

function expectFailure(outcome: JobOutcome, code: string, retryable: boolean): JobError {
  expect(outcome.error).toBeInstanceOf(JobError);
  expect(outcome.error).toMatchObject({ code, retryable });
  return outcome.error as JobError;
}

describe("a language model that does as it is told", () => {
  it("writes the text of the same people that the offline generator draws, five or more in a question", async () => {
    await using bench = await openBench(asTold);
    const { saved, result } = await bench.run("all is well", { count: 25 });
    expect(result).toEqual({ created: 25, requested: 25, failed: 0, fromFallback: 0 });
    expect(indexesAsked(bench).map((indexes) => indexes.length)).toEqual([5, 5, 5, 5, 5]);
    expect(bench.asked.every(({ format }) => format === "json_schema")).toBe(true);
    const request = toPersonaRequest({ template: "support-desk", count: 25, seed: "s" }, () => "");
    const indexes = saved.map(({ index }) => index);
    const drawn = await createOfflineGenerator().generate(
      request,
      "j1",
      indexes,
      new AbortController().signal,
    );
    expect(saved.map(({ fingerprint }) => fingerprint)).toEqual(drawn.map(({ fingerprint }) => fingerprint));
    expect(saved.map(({ displayName }) => displayName)).toEqual(drawn.map(({ displayName }) => displayName));
    for (const persona of saved) {
      expect(persona).toMatchObject({
        generator: "llm",
        model: "test-model",
        quote: expect.stringContaining(`The number is ${1000 + persona.index}.`),
        quality: { warnings: [] },
      });
    }
  });

  it("is asked by at most three questions at once, and about eight people at most", async () => {
    let open = 0;
    let most = 0;
    await using bench = await openBench(asTold);
    const { asked } = bench;
    const push = asked.push.bind(asked);
    asked.push = (...given) => {
      most = Math.max(most, ++open);
      setImmediate(() => open--);
      return push(...given);
    };
    await bench.run("all is well, 250 personas", { count: 250 });
    expect(most).toBeLessThanOrEqual(3);
    expect(Math.max(...indexesAsked(bench).map((indexes) => indexes.length))).toBe(8);
  });
});

describe("a server that is busy", () => {
  it("is asked again after the wait that it names", async () => {
    await using bench = await openBench((asked) =>
      asked.call === 1 ? { kind: "status", status: 429, headers: { "retry-after": "1" } } : asTold(asked),
    );
    const { result, lines } = await bench.run("429 with Retry-After: 1, once");
    expect(result).toMatchObject({ created: 5, fromFallback: 0 });
    expect(waits(bench)).toEqual([expect.any(Number)]);
    expect(waits(bench)[0]).toBeGreaterThanOrEqual(990);
    expect(lines).toEqual(["The language model's server: too many requests (429). Trying again in 1 s."]);
  });

  it("is asked again after growing waits when it names none, three times in all", async () => {
    await using bench = await openBench(() => ({ kind: "status", status: 429 }));
    const outcome = await bench.run("429 without Retry-After, always");
    expectFailure(outcome, "llm-unavailable", true);
    expect(bench.asked).toHaveLength(3);
    expect(waits(bench)[0]).toBeGreaterThanOrEqual(18);
    expect(waits(bench)[1]).toBeGreaterThanOrEqual(38);
  });

  it("is left to a later attempt when it asks for an hour", async () => {
    await using bench = await openBench(() => ({
      kind: "status",
      status: 429,
      headers: { "retry-after": "3600" },
    }));
    const outcome = await bench.run("429 with Retry-After: 3600");
    expect(expectFailure(outcome, "llm-unavailable", true).message).toContain("asks to wait 3600 s");
    expect(bench.asked).toHaveLength(1);
  });

  it("fails the job for good when the account's credit is used up", async () => {
    const error = { message: "You exceeded your current quota", code: "insufficient_quota" };
    await using bench = await openBench(() => ({ kind: "status", status: 429, error }));
    expectFailure(await bench.run("429, credit used up"), "llm-out-of-credit", false);
    expect(bench.asked).toHaveLength(1);
  });

  it.each([503, 500, 502])("is asked again after a %i", async (status) => {
    await using bench = await openBench((asked) =>
      asked.call === 1 ? { kind: "status", status } : asTold(asked),
    );
    const { result } = await bench.run(`${status}, once`);
    expect(result).toMatchObject({ created: 5, fromFallback: 0 });
    expect(bench.asked).toHaveLength(2);
  });

  it("keeps what it wrote when it goes away, and is asked only for the rest by the next attempt", async () => {
    let away = true;
    await using bench = await openBench((asked) => {
      const refused = asked.indexes.some((index) => index >= 15) && away;
      if (refused) return { kind: "status", status: 503 };
      return spoiltAt(3, (item) => ({ ...item, quote: "" }))(asked);
    });
    const first = await bench.run("503 from persona 16 on, attempt 1", { count: 25 });
    expectFailure(first, "llm-unavailable", true);
    expect(first.saved).toHaveLength(15);
    expect(await bench.personas.countPublished("j1")).toBe(0);

    away = false;
    bench.asked.length = 0;
    const second = await bench.run("503 from persona 16 on, attempt 2", { count: 25 });
    expect(indexesAsked(bench).flat()).toEqual([15, 16, 17, 18, 19, 20, 21, 22, 23, 24]);
    // Persona 4 fell back in the first attempt.
    expect(second.result).toEqual({ created: 25, requested: 25, failed: 0, fromFallback: 1 });
  });
});

describe("a server that refuses", () => {
  it.each([401, 403])("with %i fails the job at once, and says which settings to check", async (status) => {
    const error = { message: `Incorrect API key provided: ${KEY}` };
    await using bench = await openBench(() => ({
      kind: "status",
      status,
      error,
      headers: { "x-echo": KEY },
    }));
    const { message } = expectFailure(await bench.run(`${status}`), "llm-unauthorized", false);
    expect(message).toContain("OPENAI_API_KEY");
    expect(bench.asked).toHaveLength(1);
    expect(bench.asked[0]?.authorization).toBe(`Bearer ${KEY}`);
    // The server has quoted the key; that nothing shows it, every run checks for itself.
    expect(bench.outputs.join()).toContain("[redacted]");
  });

  it("with 404 fails the job at once", async () => {
    const error = { message: `no such model for Bearer ${KEY}` };
    await using bench = await openBench(() => ({ kind: "status", status: 404, error }));
    expect(expectFailure(await bench.run("404"), "llm-refused", false).message).toContain("OPENAI_MODEL");
    expect(bench.asked).toHaveLength(1);
  });

  it("is told apart from something that is no such server", async () => {
    await using bench = await openBench(() => ({ kind: "raw", type: "text/html", body: "<h1>Welcome</h1>" }));
    expect(expectFailure(await bench.run("a web page"), "llm-refused", false).message).toContain(
      "OPENAI_BASE_URL",
    );
    expect(bench.asked).toHaveLength(1);
  });
});

describe("a server that does not answer", () => {
  // Enough for a question to arrive, which is what is counted.
  const patience = { timeoutMs: 600 };

  it.each([
    ["hangs", false],
    ["hangs in the middle of an answer", true],
  ])("but %s is given up after three tries", async (words, afterHeaders) => {
    await using bench = await openBench(() => ({ kind: "hang", afterHeaders }));
    const { message } = expectFailure(await bench.run(words, { patience }), "llm-unavailable", true);
    expect(message).toContain("no answer within 0.6 s");
    expect(bench.asked).toHaveLength(3);
    await eventually("every connection is given up", () => bench.abandoned.length === 3);
  });

  it("once is asked again", async () => {
    await using bench = await openBench((asked) => (asked.call === 1 ? { kind: "hang" } : asTold(asked)));
    const { result } = await bench.run("hangs, once", { patience: { timeoutMs: 3_000 } });
    expect(result).toMatchObject({ created: 5, fromFallback: 0 });
    expect(bench.asked).toHaveLength(2);
  });

  it("because the connection is reset is asked again", async () => {
    await using bench = await openBench((asked) => (asked.call === 1 ? { kind: "reset" } : asTold(asked)));
    const { result } = await bench.run("connection reset, once");
    expect(result).toMatchObject({ created: 5, fromFallback: 0 });
  });

  it("because the connection is reset each time is given up after three tries", async () => {
    await using bench = await openBench(() => ({ kind: "reset" }));
    expectFailure(await bench.run("connection reset, always"), "llm-unavailable", true);
    expect(bench.asked).toHaveLength(3);
  });
});

describe("a job that is cancelled", () => {
  it("gives up the questions under way at once", async () => {
    const controller = new AbortController();
    await using bench = await openBench(() => ({ kind: "hang" }));
    const running = bench.run("cancelled while asking", { count: 25, signal: controller.signal });
    await eventually("three questions are under way", () => bench.asked.length === 3);
    controller.abort(new Error("cancelled by the test"));
    expect((await running).error).toMatchObject({ message: "cancelled by the test" });
    await eventually("they are given up", () => bench.abandoned.length === 3);
    expect(bench.asked).toHaveLength(3);
  });

  it("does not sit out the wait that a server asked for", async () => {
    const controller = new AbortController();
    await using bench = await openBench(() => ({
      kind: "status",
      status: 429,
      headers: { "retry-after": "50" },
    }));
    const began = performance.now();
    const { error } = await bench.run("cancelled while waiting 50 s", {
      signal: controller.signal,
      onLine: () => {
        controller.abort(new Error("cancelled by the test"));
      },
    });
    expect(error).toMatchObject({ message: "cancelled by the test" });
    expect(performance.now() - began).toBeLessThan(40_000);
    expect(bench.asked).toHaveLength(1);
  });
});
