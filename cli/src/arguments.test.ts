import { describe, expect, it } from "@jest/globals";
import { readArguments } from "./arguments.ts";
import { CHECK_LINKS } from "./testing/start-command.ts";

const ALONE = 'expected the gateway\'s URL alone, without "?", "#" or a user, got more behind http://x';
const GATEWAY = { url: "http://127.0.0.1:3000", token: undefined, json: false, waitMs: 10_000 };

describe("the command line", () => {
  it("reads what to watch, with the defaults visible", () => {
    expect(readArguments(["watch", "abc"], {})).toEqual({ command: "watch", jobId: "abc", ...GATEWAY });
  });

  it("prefers options to the environment, and the environment to the defaults", () => {
    const env = { HEADWAY_URL: "https://env.example/", HEADWAY_TOKEN: "from-env" };
    expect(readArguments(["watch", "abc"], env)).toMatchObject({
      url: "https://env.example",
      token: "from-env",
    });
    const args = [
      "watch",
      "abc",
      "--url",
      "http://given:81/headway/",
      "--token",
      "t",
      "--json",
      "--wait",
      "3",
    ];
    expect(readArguments(args, env)).toMatchObject({
      url: "http://given:81/headway",
      token: "t",
      json: true,
      waitMs: 3_000,
    });
  });

  it("looks for the gateway at the port that it is told to serve on", () => {
    expect(readArguments(["watch", "abc"], { PORT: "3001" })).toMatchObject({ url: "http://127.0.0.1:3001" });
    expect(readArguments(["watch", "abc"], { PORT: "3001", BASE_PATH: "/headway" })).toMatchObject({
      url: "http://127.0.0.1:3001/headway",
    });
  });

  it("takes an empty variable for one that is not set", () => {
    const env = { HEADWAY_URL: "", HEADWAY_TOKEN: "" };
    expect(readArguments(["watch", "abc"], env)).toMatchObject(GATEWAY);
  });

  it("reads a plugin's command, whose options the plugin reads", () => {
    const args = "check-links --site docs --count 25 --no-watch".split(" ");
    expect(readArguments(args, {}, [CHECK_LINKS])).toEqual({
      command: "start",
      request: {
        path: "/admin/dev/links",
        body: { site: "docs", count: 25 },
        optionOf: { site: "--site", count: "--count" },
      },
      watch: false,
      ...GATEWAY,
    });
    expect(readArguments(["check-links", "--site", "docs"], {}, [CHECK_LINKS])).toMatchObject({
      request: { body: { site: "docs" } },
      watch: true,
    });
    expect(() => readArguments(args, {})).toThrow("Unknown option '--site'");
  });

  it.each([
    ["90s", 90],
    ["30m", 1_800],
    ["8h", 28_800],
    ["7d", 604_800],
  ])("reads %s as %d seconds", (ttl, ttlSeconds) => {
    const args = ["token", "--org", "acme", "--role", "viewer", "--ttl", ttl];
    expect(readArguments(args, {})).toEqual({
      command: "token",
      org: "acme",
      role: "viewer",
      sub: "cli",
      ttlSeconds,
    });
  });

  it.each([["--help"], ["-h"], ["help"], ["watch", "--help"]])("shows help for %j", (...args) => {
    expect(readArguments(args, {})).toEqual({ command: "help" });
  });

  it("tells its version, and what is for Headway's own program, where it is asked", () => {
    expect(readArguments(["--version"], {})).toEqual({ command: "version" });
    expect(readArguments(["help", "program"], {})).toEqual({ command: "help", topic: "program" });
  });

  it.each([
    [[], "expected a command: attach, watch, check-links or token"],
    [["observe"], 'there is no command "observe"'],
    [["watch"], "expected the id of a job: watch JOB"],
    [["watch", "a", "b"], 'watch takes one job, got also "b"'],
    [["watch", "a", "--site", "x"], "watch takes no option --site"],
    [["watch", "a", "--url", "ftp://x"], 'expected the gateway\'s http or https URL, got "ftp://x"'],
    [["watch", "a", "--url", "http://x/#token=secret"], ALONE],
    [["watch", "a", "--url", "http://x/?token=secret"], ALONE],
    [["watch", "a", "--url", "http://me:secret@x/headway"], ALONE],
    [["watch", "a", "--url", "localhost"], 'expected the gateway\'s http or https URL, got "localhost"'],
    [["watch", "a", "--wait", "soon"], '--wait: expected a whole number from 1 to 86400, got "soon"'],
    [["watch", "a", "--loud"], "Unknown option '--loud'"],
    [["check-links"], "expected --site, for example --site docs"],
    [
      ["check-links", "--site", "x", "--count", "0"],
      '--count: expected a whole number from 1 to 10000, got "0"',
    ],
    [
      ["check-links", "--site", "x", "--count", "1.5"],
      '--count: expected a whole number from 1 to 10000, got "1.5"',
    ],
    [["check-links", "--site", "x", "--watch", "--no-watch"], "expected --watch or --no-watch, got both"],
    [["check-links", "x"], 'check-links takes only options, got "x"'],
    [["token", "--role", "admin"], "expected --org, the organisation that the token is for"],
    [["token", "--org", "a"], "expected --role admin or --role viewer, got none"],
    [["token", "--org", "a", "--role", "god"], 'expected --role admin or --role viewer, got "god"'],
    [
      ["token", "--org", "a", "--role", "admin", "--ttl", "0h"],
      '--ttl: expected a time like 90s, 30m, 8h or 7d, got "0h"',
    ],
  ])("refuses %j with exit code 2, saying what was expected", (args, message) => {
    expect(() => readArguments(args, {}, [CHECK_LINKS])).toThrow(message);
    expect(() => readArguments(args, {}, [CHECK_LINKS])).toThrow(expect.objectContaining({ exitCode: 2 }));
  });
});
