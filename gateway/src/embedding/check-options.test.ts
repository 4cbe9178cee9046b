import { createServer as createTcpServer } from "node:net";
import { createServer } from "node:http";
import { createServer as createHttp2Server } from "node:http2";
import { describe, expect, it } from "@jest/globals";
import fastify from "fastify";
import { checkOptions, describeRules } from "./check-options.ts";
import { checkPath, checkServer } from "./check-server.ts";
import { createHeadway } from "./create-headway.ts";
import type { HeadwayOptions } from "./options.ts";

const connection = "redis://:hunter2@localhost:6379";
const fine = { connection, queues: ["video"], authenticate: () => undefined };
const create = (options: object) => () => createHeadway(options as HeadwayOptions<unknown>);

describe("what createHeadway says of options that cannot work, before it opens anything", () => {
  it.each<[string, object, string]>([
    ["no connection", { ...fine, connection: undefined }, "`connection`: expected ioredis options"],
    [
      "another protocol",
      { ...fine, connection: "https://u:hunter2@x" },
      "got a text that begins with https://",
    ],
    ["a port alone", { ...fine, connection: 6379 }, "got the number 6379"],
    ["no queues", { ...fine, queues: undefined }, "`queues`: expected an array of names"],
    ["one queue's name", { ...fine, queues: "video" }, 'got "video"'],
    ["an entry without a name", { ...fine, queues: ["mail", { as: "x" }] }, "got an object of as at index 1"],
    ["an entry that is no queue", { ...fine, queues: [7] }, "got the number 7 at index 0"],
    ["another spelling", { ...fine, authorise: () => true }, "no option `authorise`. Is `authorize` meant?"],
    ["a letter too few", { ...fine, expse: () => ({}) }, "no option `expse`. Is `expose` meant?"],
    [
      "a name of nothing",
      { ...fine, colour: "red" },
      "no option `colour`. The options are connection, queues,",
    ],
    [
      "a rule that is none",
      { ...fine, authorize: true },
      "`authorize`: expected a function, got the boolean true",
    ],
    ["nobody who could come in", { connection, queues: "*" }, "got neither, so that no caller could ever"],
    ["an origin with a slash behind it", { ...fine, origins: ["https://a.example/"] }, "`origins`: expected"],
    ["an origin without a scheme", { ...fine, origins: ["a.example"] }, "`origins`: expected"],
    ["every origin", { ...fine, origins: ["*"] }, "`origins`: expected"],
    ["a limit that is none", { ...fine, limits: { sockets: 1 } }, "`limits`: expected"],
    ["a limit of nothing", { ...fine, limits: { socketsPerIdentity: 0 } }, "`limits`: expected"],
    ["a secret that is none", { connection, queues: "*", secret: [""] }, "`secret`: expected a text"],
  ])("names %s", (_what, options, words) => {
    expect(create(options)).toThrow(words);
    expect(create(options)).not.toThrow("hunter2");
  });

  it("takes what does work", () => {
    for (const one of [
      "localhost:6379",
      "rediss://x",
      { host: "x" },
      { duplicate: () => 0, pipeline: () => 0 },
    ])
      expect(() => {
        checkOptions({ ...fine, connection: one });
      }).not.toThrow();
    for (const queues of ["*", [], ["a", { name: "b", prefix: "{b}", as: "c" }]])
      expect(() => {
        checkOptions({ ...fine, queues });
      }).not.toThrow();
    expect(() => {
      checkOptions({ connection, queues: "*", secret: ["a".repeat(32)] });
    }).not.toThrow();
  });

  it("takes servers of HTTP alone, and says of an application what to give instead", async () => {
    for (const server of [createServer(), createHttp2Server()])
      expect(() => {
        checkServer(server);
      }).not.toThrow();
    const express = Object.assign(() => undefined, { use: () => undefined, handle: () => undefined });
    expect(() => {
      checkServer(express);
    }).toThrow("createServer(app); headway.attach(server)");
    const app = fastify();
    expect(() => {
      checkServer(app);
    }).toThrow("give its `.server`");
    await app.close();
    expect(() => {
      checkServer(undefined);
    }).toThrow("got undefined");
    expect(() => {
      checkServer(createTcpServer());
    }).toThrow("got an instance of Server");
  });

  it("takes a path that begins with a slash", () => {
    expect(["/", "/headway/", "/a/b"].map(checkPath)).toEqual(["", "/headway", "/a/b"]);
    expect(() => checkPath("headway")).toThrow('begins with a slash, such as "/headway", got "headway"');
  });

  it("puts the rules into one line", () => {
    const line = describeRules({
      connection,
      queues: ["video", { name: "mail", as: "letters" }],
      secret: "s",
    });
    expect(line).toContain(
      "queues video, letters; authenticate no: only job tokens are taken; authorize no:",
    );
    expect(line).not.toContain("hunter2");
  });
});
