/** What a job costs that clients ask for every 2 s, the way that Headway takes the place of. */
import { join } from "node:path";
import { Child } from "../lib/child.js";
import { ORG } from "../lib/bench-system.js";
import { short } from "../lib/figures.js";
import { processorMs } from "../lib/processor-time.js";

const EVERY_MS = 2_000;

export async function measurePolls({ clients, seconds }, { servers: { redisUrl }, onStop }) {
  const prefix = `bench-${process.pid}-polls`;
  const child = (file) => {
    const started = new Child(join(import.meta.dirname, file));
    onStop(() => started.stop());
    return started;
  };
  const reporter = child("reporter.js");
  const [jobId] = await reporter.ask("prepare", { redisUrl, prefix, org: ORG, count: 1 });
  await reporter.ask("preparePeers", { redisUrl, prefix });
  const gateway = child("polled-gateway.js");
  const url = await gateway.ask("serve", { redisUrl, prefix });
  const load = child("pollers.js");
  const poll = (forSeconds) =>
    Promise.all([
      load.ask("poll", { url, jobId, clients, everyMs: EVERY_MS, seconds: forSeconds }),
      reporter.ask("report", { through: "queueEvents", perSecond: 10, seconds: forSeconds }),
    ]);
  await poll(seconds / 2);
  const before = processorMs(gateway.pid);
  const [{ polls, p50 }] = await poll(seconds);
  const perPoll = ((processorMs(gateway.pid) - before) * 1_000) / polls;
  console.log(`\n1 job, ${clients} clients that ask every 2 s`);
  console.log(`${"server CPU per poll".padEnd(40)}${`${short(perPoll)} µs`.padStart(12)}`);
  console.log(`${"age of what a client shows, p50".padEnd(40)}${`${short(p50)} ms`.padStart(12)}`);
  for (const started of [load, reporter, gateway]) await started.stop();
}
