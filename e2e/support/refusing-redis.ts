import { rmSync, mkdirSync } from "node:fs";
import { connect, createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import type { Redis } from "ioredis";
import type { OwnRedis } from "./own-redis.ts";

/** Has a Redis refuse what it is asked, with the undo. */
export type Refusal = (own: OwnRedis) => Promise<() => Promise<unknown>>;

const set = async (redis: Redis, name: string, value: string): Promise<void> => {
  await redis.config("SET", name, value);
};

/** Ways to bring a real server to each of its replies that say "not now". */
export const REFUSALS: Readonly<Record<string, Refusal>> = {
  // As a managed failover does behind one address: the connections that there are stay open.
  READONLY: async ({ redis }) => {
    await redis.replicaof("127.0.0.1", 1);
    return () => redis.replicaof("NO", "ONE");
  },
  MASTERDOWN: async ({ redis }) => {
    await set(redis, "replica-serve-stale-data", "no");
    // Else a write is told READONLY.
    await set(redis, "replica-read-only", "no");
    await redis.replicaof("127.0.0.1", 1);
    return () => redis.replicaof("NO", "ONE");
  },
  OOM: async ({ redis }) => {
    await set(redis, "maxmemory", "1");
    return () => redis.config("SET", "maxmemory", "0");
  },
  NOREPLICAS: async ({ redis }) => {
    await set(redis, "min-replicas-to-write", "1");
    return () => redis.config("SET", "min-replicas-to-write", "0");
  },
  // Nothing can be saved, as on a full disk.
  MISCONF: async ({ redis, folder }) => {
    await set(redis, "save", "3600 1");
    rmSync(folder, { recursive: true, force: true });
    await redis.bgsave();
    return async () => {
      mkdirSync(folder, { recursive: true });
      await set(redis, "save", "");
    };
  },
  BUSY: async ({ redis, another }) => {
    await set(redis, "busy-reply-threshold", "10");
    // It writes nothing, so that it can be killed.
    redis.eval("while true do end", 0).catch(() => undefined);
    return () => another.script("KILL");
  },
};

export interface RefusingProxy extends AsyncDisposable {
  url: string;
  /** Answers each command that has to do with keys, and those sent along with it, with this error from now on; passes all on again without it. */
  refuse(error: string | undefined): void;
}

/** Commands that a server answers also while it refuses all that has to do with keys. */
const ANSWERED =
  /^(auth|client|cluster|command|config|hello|info|ping|publish|quit|select|subscribe|unsubscribe)$/i;

/**
 * Answers in a server's place what a single server cannot be brought to say. Each chunk that a client sends holds whole
 * commands, as long as they are small.
 */
export async function startRefusingProxy(target: string): Promise<RefusingProxy> {
  const port = Number(new URL(target).port);
  const sockets = new Set<Socket>();
  let error: string | undefined;
  const server = createServer((client) => {
    const upstream = connect(port, "127.0.0.1");
    client.on("data", (chunk) => {
      const names = commandNames(chunk.toString("latin1"));
      const isRefused = error !== undefined && names.some((name) => !ANSWERED.test(name));
      if (isRefused) client.write(`-${error}\r\n`.repeat(names.length));
      else upstream.write(chunk);
    });
    upstream.on("data", (chunk) => client.write(chunk));
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(one);
      one.setNoDelay(true);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `redis://127.0.0.1:${(server.address() as AddressInfo).port}`,
    refuse: (wanted) => {
      error = wanted;
    },
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The names of the commands in a chunk, each of which is an array of bulk strings. */
function commandNames(chunk: string): string[] {
  const names: string[] = [];
  for (let at = 0; chunk[at] === "*";) {
    let end = chunk.indexOf("\r\n", at);
    const parts = Number(chunk.slice(at + 1, end));
    at = end + 2;
    for (let part = 0; part < parts; part += 1) {
      end = chunk.indexOf("\r\n", at);
      const bytes = Number(chunk.slice(at + 1, end));
      if (part === 0) names.push(chunk.slice(end + 2, end + 2 + bytes));
      at = end + 2 + bytes + 2;
    }
  }
  return names;
}
