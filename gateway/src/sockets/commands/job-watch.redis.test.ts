import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import { Server } from "socket.io";
import { createLogger } from "@headway/shared/node/logger";
import { createProgressStore } from "@headway/shared/progress/progress-store";
import type { ProgressStore } from "@headway/shared/progress/progress-store";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { queuedDraft } from "@headway/shared/testing/job-drafts";
import { openTestRedis } from "@headway/shared/testing/redis-for-tests";
import { JobRooms } from "../rooms/job-rooms.ts";
import { DeliveryStats } from "../../delivery/delivery-stats.ts";
import { DirectWrites } from "../direct-writes.ts";
import { SlowSockets } from "../slow-sockets.ts";
import { watchJob } from "./job-watch.ts";
import { KeyedMutex } from "./keyed-mutex.ts";
import type { WatchContext, Watcher } from "./watch-context.ts";

const SOCKET = "the socket";

/** A socket that may watch, and all that it is sent besides its answers. */
function openWatcher(progress: ProgressStore) {
  const sent: JobSnapshot[] = [];
  const jobRooms = new JobRooms({
    progress,
    hasHeardAll: () => Promise.resolve(true),
    epoch: () => 0,
    broadcast: (snapshot, _isUrgent, except) => {
      if (!except.has(SOCKET)) sent.push(snapshot);
    },
  });
  const rooms = new Set<string>();
  const watcher: Watcher = {
    id: SOCKET,
    connected: true,
    rooms,
    join: (room) => {
      rooms.add(room);
      jobRooms.enter(room.slice("job:".length));
    },
    leave: (room) => void rooms.delete(room),
  };
  const log = createLogger("test", { LOG_LEVEL: "silent" });
  const slow = new SlowSockets(new Server(), log, new DeliveryStats(), new DirectWrites(false));
  const context = {
    identity: { org: "acme" },
    watcher,
    jobRooms,
    slow,
    limits: { watchedJobsPerSocket: 1 },
    entering: new Set(),
    mutex: new KeyedMutex(),
  } as unknown as WatchContext;
  return {
    jobRooms,
    context,
    sent,
    close: () => {
      slow.close();
    },
  };
}

describe("watching a job", () => {
  it("gets an update in its answer or after it, however close the update comes to the answer", async () => {
    await using test = await openTestRedis();
    const stored = createProgressStore(test.redis, test.prefix);
    for (let breaths = 0; breaths < 25; breaths += 1) {
      const { snapshot } = await stored.create(queuedDraft());
      const newer = { ...snapshot, seq: snapshot.seq + 1 };
      const offerSoon = async (): Promise<void> => {
        for (let breath = 0; breath < breaths; breath += 1) await Promise.resolve();
        watching.jobRooms.offer(newer);
      };
      const watching = openWatcher({
        ...stored,
        read: async (jobId) => {
          const read = await stored.read(jobId);
          void offerSoon();
          return read;
        },
      });
      const { job } = await watchJob({ jobId: snapshot.jobId }, watching.context);
      await setImmediate();
      const seqs = [job, ...watching.sent].map(({ seq }) => seq);
      expect({ breaths, seqs }).toEqual({
        breaths,
        seqs: job.seq === newer.seq ? [newer.seq] : [snapshot.seq, newer.seq],
      });
      watching.close();
    }
  });
});
