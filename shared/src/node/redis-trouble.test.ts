import { describe, expect, it } from "@jest/globals";
import { isWorthReconnecting, toMissingPermission, toRedisTrouble } from "./redis-trouble.ts";

/** As Redis 7.0.15 says them, but for the last three: Redis 6 in scripts, and a transaction. */
const NOT_NOW = [
  "READONLY You can't write against a read only replica.",
  "READONLY You can't write against a read only replica. script: 1f3c, on @user_script:41.",
  "OOM command not allowed when used memory > 'maxmemory'.",
  "NOREPLICAS Not enough good replicas to write.",
  "LOADING Redis is loading the dataset in memory",
  "MASTERDOWN Link with MASTER is down and replica-serve-stale-data is set to 'no'.",
  "CLUSTERDOWN Hash slot not served",
  "MISCONF Redis is configured to save RDB snapshots, but it's currently unable to persist to disk.",
  "BUSY Redis is busy running a script. You can only call SCRIPT KILL or SHUTDOWN NOSAVE.",
  "TRYAGAIN Multiple keys request during rehashing of slot",
  "UNBLOCKED force unblock from blocking operation, instance state changed (master -> replica?)",
  "ERR max number of clients reached",
  "ERR Error running script (call to f_1f3c): @user_script:41: @user_script: 41: -READONLY You can't write against a read only replica.",
  "ERR Error running script (call to f_1f3c): @user_script:41: -OOM command not allowed when used memory > 'maxmemory'.",
  "EXECABORT Transaction discarded because of: NOREPLICAS Not enough good replicas to write.",
];

const BUGS = [
  "ERR unknown command 'FOO'",
  "WRONGTYPE Operation against a key holding the wrong kind of value",
  "BUSYGROUP Consumer Group name already exists",
  "BUSYKEY Target key name already exists.",
  "NOTBUSY No scripts in execution right now.",
  "ERR value READONLY is not an integer",
  "Missing lock for job 1. moveToFinished",
  "it is READONLY to me",
];

describe("an error of Redis", () => {
  it.each(NOT_NOW)("is an outage: %s", (message) => {
    expect(toRedisTrouble(new Error(message))).toEqual({ kind: "away", said: message });
  });

  it.each(["Command timed out", "Connection is closed.", "None of startup nodes is available"])(
    "is an outage in which Redis said nothing: %s",
    (message) => {
      expect(toRedisTrouble(new Error(message))).toEqual({ kind: "away", said: undefined });
    },
  );

  it.each(BUGS)("is none: %s", (message) => {
    expect(toRedisTrouble(new Error(message))).toBeUndefined();
  });

  it("is, for a transaction that Redis has discarded, what it said of the transaction's commands", () => {
    const discarded = (...said: string[]) =>
      Object.assign(new Error("EXECABORT Transaction discarded because of previous errors."), {
        previousErrors: said.map((message) => new Error(message)),
      });
    const [, , oom = ""] = NOT_NOW;
    expect(toRedisTrouble(discarded(oom, oom))).toEqual({ kind: "away", said: oom });
    expect(toRedisTrouble(discarded("ERR unknown command 'FOO'"))).toBeUndefined();
  });

  it.each([
    ["NOPERM this user has no permissions to run the 'evalsha' command", "the permission +evalsha"],
    ["NOPERM User ann has no permissions to run the 'client|list' command", "the permission +client|list"],
    ["NOPERM this user has no permissions to access one of the keys used as arguments", "its keys"],
    ["NOPERM this user has no permissions to access one of the channels used as arguments", "its channels"],
    [
      "ERR The user executing the script can't run this command or subcommand script: 1f3c, on @user_script:7.",
      "each command that its scripts run, +time among them",
    ],
    ["NOAUTH Authentication required.", undefined],
    ["WRONGPASS invalid username-password pair or user is disabled.", undefined],
  ])("is a matter of settings: %s", (message, missing) => {
    expect(toRedisTrouble(new Error(message))?.kind).toBe("configuration");
    expect(toMissingPermission(new Error(message))).toBe(missing);
  });

  it("is worth another connection where the address may lead to another server, and only there", () => {
    const codes = NOT_NOW.filter((message) => isWorthReconnecting(new Error(message))).map(
      (message) => /[A-Z]{4,}(?= )/.exec(message.replace("EXECABORT", ""))?.[0],
    );
    expect(new Set(codes)).toEqual(new Set(["READONLY", "NOREPLICAS", "LOADING", "MASTERDOWN", "UNBLOCKED"]));
  });
});
