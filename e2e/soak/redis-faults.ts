import { seconds } from "./fault.ts";
import type { Draw, Fault } from "./fault.ts";
import type { Installation } from "./installation.ts";
import { insist } from "./queue-faults.ts";

export const redisFaults: Draw[] = [
  { weight: 1.5, draw: (on, chance) => killClients(on, chance.pick(["pubsub", "normal"])) },
  { weight: 1, draw: (on, chance) => pauseClients(on, chance.between(300, 6_000)) },
  { weight: 1, draw: (on, chance) => freezeRedis(on, chance.between(300, 9_000)) },
  { weight: 1, draw: (on, chance) => killRedis(on, chance.between(200, 10_000)) },
  { weight: 2, draw: (on, chance) => demote(on, chance.between(1_000, 10_000)) },
  { weight: 2, draw: (on, chance) => fillMemory(on, chance.between(1_000, 10_000)) },
];

function killClients({ redis }: Installation, type: "pubsub" | "normal"): Fault {
  return {
    what: `CLIENT KILL TYPE ${type}`,
    target: "Redis",
    run: async () => {
      await redis.redis.call("CLIENT", "KILL", "TYPE", type, "SKIPME", "YES");
    },
  };
}

function pauseClients({ redis }: Installation, forMs: number): Fault {
  return {
    what: `CLIENT PAUSE ${forMs}`,
    target: "Redis",
    run: async (wait) => {
      await redis.redis.client("PAUSE", forMs, "ALL");
      await wait(forMs);
      await redis.redis.client("UNPAUSE");
    },
  };
}

/** What DEBUG SLEEP does, without the setting that it needs. */
function freezeRedis({ redis }: Installation, forMs: number): Fault {
  return {
    what: `SIGSTOP for ${seconds(forMs)}: Redis`,
    target: "Redis",
    run: async (wait) => {
      redis.signal("SIGSTOP");
      await wait(forMs);
      redis.signal("SIGCONT");
    },
  };
}

function killRedis({ redis }: Installation, forMs: number): Fault {
  return {
    what: `SIGKILL, back after ${seconds(forMs)}: Redis`,
    target: "Redis",
    run: async (wait) => {
      redis.signal("SIGKILL");
      await redis.gone();
      await wait(forMs);
      await redis.restart();
    },
  };
}

/** As a failover behind one address: the connections that there are stay open, and writes are answered READONLY. */
function demote({ redis: { redis } }: Installation, forMs: number): Fault {
  return {
    what: `REPLICAOF for ${seconds(forMs)}: Redis`,
    target: "Redis",
    run: async (wait) => {
      try {
        // No server listens there: its data stay as they are.
        await redis.replicaof("127.0.0.1", 1);
        await wait(forMs);
      } finally {
        await insist("Redis takes writes again", () => redis.replicaof("NO", "ONE"));
      }
    },
  };
}

function fillMemory({ redis: { redis } }: Installation, forMs: number): Fault {
  return {
    what: `OOM for ${seconds(forMs)}: Redis`,
    target: "Redis",
    run: async (wait) => {
      try {
        await redis.config("SET", "maxmemory", "1");
        await wait(forMs);
      } finally {
        await insist("Redis has memory again", () => redis.config("SET", "maxmemory", "0"));
      }
    },
  };
}
