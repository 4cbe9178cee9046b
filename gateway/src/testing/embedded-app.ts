import { once } from "node:events";
import { createServer } from "node:http";
import type { Server as HttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach } from "@jest/globals";
import * as bullmq from "bullmq";
import { io } from "socket.io-client";
import type { Socket } from "socket.io-client";
import { createLogger } from "@headway/shared/node/logger";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { openForeignQueue } from "@headway/shared/testing/foreign-queue";
import type { ForeignQueue } from "@headway/shared/testing/foreign-queue";
import { testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import { createHeadway } from "../embedding/create-headway.ts";
import type { Headway } from "../embedding/create-headway.ts";
import type { HeadwayOptions } from "../embedding/options.ts";

export interface Person {
  id: string;
  operator?: "read" | "control";
}

const SECRET = "a secret of at least thirty-two bytes";
const log = createLogger("test", { LOG_LEVEL: "silent" });

/** One event of a stream, as it came. */
export interface StreamEvent {
  event: string;
  id: string | undefined;
  data: JobSnapshot;
}

/**
 * An application's own HTTP server, anew for each test of a file, with Headway in it once `start` is called. A token is a
 * person's id; `reader` and `chief` are operators, the others see their own jobs.
 */
// eslint-disable-next-line max-lines-per-function -- What its tests share, as they would write it in their `describe`.
export function useEmbeddedApp() {
  let app: ForeignQueue;
  let server: HttpServer;
  let url: string;
  let headway: Headway;
  let prefix: string;
  const open: { close?: () => unknown }[] = [];

  const start = (options: Partial<HeadwayOptions<Person>> = {}): void => {
    headway = createHeadway<Person>({
      connection: testRedisUrl(),
      secret: SECRET,
      queues: [{ name: app.place.name, as: "video" }],
      prefix,
      log,
      authenticate: ({ headers, token }) => {
        const id = token ?? /user=(\w+)/.exec(headers.get("cookie") ?? "")?.[1];
        if (id === "reader") return { id, operator: "read" };
        return id === "chief" ? { id, operator: "control" } : id ? { id } : undefined;
      },
      authorize: (user, job) => ((job.data as { userId?: string }).userId === user.id ? "control" : false),
      ...options,
    });
    headway.attach(server, { path: "/headway" });
  };

  beforeEach(async () => {
    prefix = `test-${crypto.randomUUID()}`;
    app = await openForeignQueue(bullmq, testRedisUrl());
    server = createServer((_request, response) => response.end("the host's own"));
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(async () => {
    for (const one of open.splice(0)) one.close?.();
    await headway.close();
    server.closeAllConnections();
    server.close();
    const keys = await app.redis.keys(`${prefix}:*`);
    if (keys.length > 0) await app.redis.del(...keys);
    await app.close();
  });

  const add = (jobId: string, userId = "ada") =>
    app.queue.add("encode", { userId, secret: "internal" }, { jobId });
  const call = (path: string, as?: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${url}/headway${path}`, {
      ...init,
      headers: { ...(as && { authorization: `Bearer ${as}` }), ...(init.headers as Record<string, string>) },
    });
  const connect = (as: string): Socket => {
    const socket = io(url, { path: "/headway/socket.io", auth: { token: as }, forceNew: true });
    open.push(socket);
    return socket;
  };
  const send = async (socket: Socket, command: string, payload: object): Promise<Record<string, unknown>> =>
    (await socket.timeout(60_000).emitWithAck(command, payload)) as Record<string, unknown>;

  /** Collects a stream's events until it ends. */
  const stream = async (
    path: string,
    as: string | undefined,
    init: RequestInit = {},
  ): Promise<{ response: Response; events: StreamEvent[]; ended: Promise<void> }> => {
    const abort = new AbortController();
    open.push({
      close: () => {
        abort.abort();
      },
    });
    const response = await call(path, as, { ...init, signal: abort.signal });
    const events: StreamEvent[] = [];
    const read = async (): Promise<void> => {
      let text = "";
      for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
        text += Buffer.from(chunk).toString();
        for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
          const lines = text.slice(0, end).split("\n");
          text = text.slice(end + 2);
          const field = (name: string): string | undefined =>
            lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
          const data = field("data");
          if (data !== undefined)
            events.push({
              event: field("event") ?? "",
              id: field("id"),
              data: JSON.parse(data) as JobSnapshot,
            });
        }
      }
    };
    return { response, events, ended: read().catch(() => undefined) };
  };

  return {
    start,
    add,
    call,
    connect,
    send,
    stream,
    /** What a test opens, to be closed after it. */
    open,
    get prefix() {
      return prefix;
    },
    get app() {
      return app;
    },
    get server() {
      return server;
    },
    get url() {
      return url;
    },
    get headway() {
      return headway;
    },
  };
}
