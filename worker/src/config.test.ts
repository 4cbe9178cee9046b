import { describe, expect, it } from "@jest/globals";
import { readWorkerConfig } from "./config.ts";

const env = { REDIS_URL: "redis://127.0.0.1:6379", MONGO_URL: "mongodb://127.0.0.1/headway" };

describe("a setting of the worker that cannot be used", () => {
  it.each([
    [
      "MONGO_URL",
      "http://x",
      'MONGO_URL: expected an address beginning with mongodb://… or mongodb+srv://…, got "http://x"',
    ],
    [
      "REDIS_URL",
      "redis://:one@127.0.0.1:1,redis://:two@127.0.0.1:2",
      'REDIS_URL: expected the same protocol, user and password in each address, got "redis://***@127.0.0.1:1,redis://***@127.0.0.1:2"',
    ],
    ["HEADWAY_PREFIX", "a{b", 'HEADWAY_PREFIX: expected a name without braces, got "a{b"'],
    ["WORKER_CONCURRENCY", "0", 'WORKER_CONCURRENCY: expected an integer from 1 to 100, got "0"'],
  ])("is named with what was expected and what was given: %s=%s", (variable, value, line) => {
    expect(() => readWorkerConfig({ ...env, [variable]: value })).toThrow(line);
  });
});
