/** Gateways on one Redis or on a cluster's masters, jobs that report, sockets that watch them, and what all that costs. */
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { Redis } from "ioredis";
import { mintToken, ORG } from "../lib/bench-system.js";
import { Child } from "../lib/child.js";
import { processorMs, redisMs, residentKiB } from "../lib/processor-time.js";

const QUIET_MS = 300;

/**
 * @param {{ redisUrl: string, gateways: number, jobs: number }} options `redisUrl` names all masters, separated by commas
 */
export async function startInstallation({ start, onStop }, { redisUrl, gateways: count, jobs }) {
  const prefix = `scale-${process.pid}-${count}`;
  const masters = redisUrl.split(",").map((url) => new Redis(url));
  for (const master of masters) onStop(() => master.disconnect());
  const child = (file) => {
    const started = new Child(join(import.meta.dirname, "..", "realtime", file));
    onStop(() => started.stop());
    return started;
  };
  const reporter = child("reporter.js");
  const jobIds = await reporter.ask("prepare", { redisUrl, prefix, org: ORG, count: jobs });
  const gateways = [];
  for (let index = 0; index < count; index += 1) {
    const env = { REDIS_URL: redisUrl, HEADWAY_PREFIX: prefix, LIMIT_SOCKETS_PER_IDENTITY: "1000000" };
    const { program, url } = await start("gateway", env);
    gateways.push({ program, url, pid: program.pid });
  }
  const token = await mintToken();

  /** What each has used so far, in µs. */
  const take = async () => ({
    at: performance.now(),
    gateways: gateways.map(({ pid }) => processorMs(pid) * 1_000),
    masters: (await Promise.all(masters.map(redisMs))).map((ms) => ms * 1_000),
  });

  return {
    gateways: gateways.length,
    masters: masters.length,

    /** Opens so many sockets on each gateway, spread over that many jobs; `stop` closes them. */
    async open({ sockets, watched }) {
      const loads = [];
      const connectUs = [];
      const socketKiB = [];
      for (const { pid, url } of gateways) {
        const load = child("watchers.js");
        loads.push(load);
        const before = { us: processorMs(pid) * 1_000, kib: residentKiB(pid) };
        for (const jobId of jobIds.slice(0, watched)) {
          const commands = [["job:watch", { jobId }]];
          await load.ask("connect", { url, count: sockets / watched, token, commands });
        }
        connectUs.push((processorMs(pid) * 1_000 - before.us) / sockets);
        socketKiB.push((residentKiB(pid) - before.kib) / sockets);
      }
      const stop = async () => {
        for (const load of loads) await load.stop();
        await setTimeout(QUIET_MS);
      };
      return { loads, sockets, watched, connectUs, socketKiB, stop };
    },

    /**
     * Has all jobs report for so many seconds, at so many reports a second, or none.
     *
     * @returns of a second: `writes` of all jobs, and of the mean gateway the `frames` sent, the updates `heard` and `gatewayUs`; `redisUs` of all masters
     */
    async measure({ loads, sockets, watched }, { perSecond, seconds }) {
      const before = await take();
      let writes = 0;
      if (perSecond > 0) writes = await reporter.ask("report", { through: "headway", perSecond, seconds });
      else await setTimeout(seconds * 1_000);
      let delivered = 0;
      for (const load of loads) delivered += (await load.ask("take", { quietMs: QUIET_MS })).delivered;
      const after = await take();
      const passed = (after.at - before.at) / 1_000;
      const spent = (of) => after[of].reduce((sum, us, index) => sum + us - before[of][index], 0) / passed;
      return {
        sockets,
        frames: delivered / passed / gateways.length,
        heard: ((writes / jobs) * watched) / passed,
        writes: writes / passed,
        gatewayUs: spent("gateways") / gateways.length,
        redisUs: spent("masters"),
      };
    },

    async stop() {
      await reporter.stop();
      for (const { program } of gateways) await program.stop();
      for (const master of masters) master.disconnect();
    },
  };
}
