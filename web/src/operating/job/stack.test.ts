import { describe, expect, it } from "@jest/globals";
import { foldAttempts, parseStack, sayNoStack, toFailedAttempts } from "./stack.ts";

const STACK = `CardError: declined
  by the bank
    at charge (/app/src/pay.js:12:7)
    at process (/app/src/worker.js:3:1)
    at Worker.retryIfFailed (/app/node_modules/bullmq/dist/worker.js:1:1)
    at process.processTicksAndRejections (node:internal/process/task_queues:95:5)
    at last (/app/src/main.js:1:1)`;

describe("a stack trace", () => {
  it("has the application's own frames open and those of libraries and Node folded, in their order", () => {
    const { message, runs } = parseStack(STACK);
    expect(message).toBe("CardError: declined\n  by the bank");
    expect(runs.map(({ isLibrary, frames }) => [isLibrary, frames.length])).toEqual([
      [false, 2],
      [true, 2],
      [false, 1],
    ]);
  });

  it("may be a message alone", () => {
    expect(parseStack("Error: no frames")).toEqual({ message: "Error: no frames", runs: [] });
  });
});

describe("failed attempts", () => {
  it("stand newest first, each with its own stack", () => {
    expect(toFailedAttempts(["first", "second"], 2)).toEqual([
      { attempt: 2, stack: "second" },
      { attempt: 1, stack: "first" },
    ]);
  });

  it("have no stack where BullMQ has kept the latest ones alone", () => {
    expect(toFailedAttempts(["third"], 3).map(({ stack }) => stack)).toEqual(["third", undefined, undefined]);
  });

  it("that follow each other with the same stack are shown once, and others by themselves", () => {
    expect(foldAttempts(toFailedAttempts(["timeout", "declined", "declined"], 3))).toEqual([
      { first: 2, last: 3, stack: "declined" },
      { first: 1, last: 1, stack: "timeout" },
    ]);
  });

  it("say why there is none, of a stalled job that its worker was lost", () => {
    expect(sayNoStack("job stalled more than allowable limit")).toContain("worker was lost");
    expect(sayNoStack("boom")).toContain("stackTraceLimit");
  });
});
