import { describe, expect, it } from "@jest/globals";
import { track } from "./track.ts";

const processor = (): undefined => undefined;

describe("what track is given", () => {
  it.each([
    [
      ["./processor.js"],
      'expected a function as the processor, got "./processor.js": for a sandboxed processor, call `track` in the file',
    ],
    [[undefined], "expected a function as the processor, got undefined"],
    [[processor, { stage: [] }], "there is no option `stage`, only stages, unit, title, connection, prefix"],
    [[processor, null], "expected an object as `options`, got null"],
    [
      [processor, { stages: "encode" }],
      'expected an array of {key, label, weight?} as `stages`, got "encode"',
    ],
    [[processor, { stages: ["encode"] }], 'expected {key, label, weight?} as `stages[0]`, got "encode"'],
    [[processor, { stages: [{ key: "done", label: "Done" }] }], 'as `stages[0].key`, got "done"'],
    [
      [processor, { stages: [{ key: "a" }] }],
      "expected a string that is not empty as `stages[0].label`, got undefined",
    ],
    [
      [processor, { stages: [{ key: "a", label: "A", weight: "8" }] }],
      'expected a number from 0 as `stages[0].weight`, got "8"',
    ],
    [
      [
        processor,
        {
          stages: [
            { key: "a", label: "A" },
            { key: "a", label: "B" },
          ],
        },
      ],
      'expected each key once as `stages`, got ["a","a"]',
    ],
    [[processor, { unit: 7 }], "expected a string as `unit`, got 7"],
    [[processor, { title: "Film" }], 'expected a function of the job as `title`, got "Film"'],
    [[processor, { prefix: "" }], 'expected a string that is not empty as `prefix`, got ""'],
    [[processor, { connection: { host: "x" } }], "expected an instance of ioredis as `connection`"],
  ])("is refused at once where it cannot be used: %j", (given, message) => {
    const call = (): unknown => track(...(given as Parameters<typeof track>));
    expect(call).toThrow(TypeError);
    expect(call).toThrow(message);
  });

  it("is taken with every option that there is", () => {
    const options = { stages: [{ key: "a", label: "A", weight: 0 }], unit: "frames", prefix: "own" };
    expect(track(processor, { ...options, title: () => "Film" })).toHaveLength(3);
  });
});
