/**
 * Headway's gateway beside a plain Socket.IO room: the same reports, at the same pace, to the same clients, in turn. What is
 * compared is the latency from a report to each client, and the processor time of the gateway alone.
 */
import { join } from "node:path";
import { Child } from "../lib/child.js";
import { mintToken, ORG } from "../lib/bench-system.js";
import { describeRatios, median, short } from "../lib/figures.js";
import { processorMs } from "../lib/processor-time.js";

/** Longer than the interval in which a feed's changes are gathered. */
const QUIET_MS = 600;
const PING_MS = 10_000;
const SIDES = ["headway", "plain", "queueEvents", "raw"];
const PEERS = { queueEvents: "BullMQ's QueueEvents to a room", raw: "bare WebSocket frames, no rooms" };

/** One job that many watch: each update to each watcher, as soon as can be. */
export const watchers = ({ count, rounds, seconds }) => ({
  title: `1 job × ${count.toLocaleString("en-GB")} watchers`,
  name: "watchers",
  jobs: 1,
  clients: count,
  perSecond: 10,
  rounds,
  seconds,
  commands: (jobIds) => ({
    headway: [["job:watch", { jobId: jobIds[0] }]],
    others: [["watch", `job:${jobIds[0]}`]],
  }),
  room: undefined,
  aims: { cost: (ratio) => (ratio <= 0.75 ? "aim of at most 0.75 held" : "AIM OF AT MOST 0.75 MISSED") },
});

/**
 * Many jobs, each of which every dashboard lists. Plain: a room of the organisation, and each update a message. What hearing
 * costs is shared by the more updates the faster the jobs report; above four a second, a feed conflates.
 */
export const dashboards = ({ jobs, count, rounds, seconds, perSecond }) => ({
  title: `${jobs} jobs × ${count} dashboards`,
  name: "dashboards",
  jobs,
  clients: count,
  perSecond,
  rounds,
  seconds,
  commands: () => ({ headway: [["rows:watch", { from: 0, count: 200 }]], others: [["watch", `org:${ORG}`]] }),
  room: `org:${ORG}`,
  aims: { cost: (ratio) => (ratio <= 0.12 ? "aim of at most 0.12 held" : "AIM OF AT MOST 0.12 MISSED") },
});

/** Measures a scenario and prints what came out. */
export async function measureFanOut(scenario, { servers, start, onStop }) {
  const { title, name, jobs, clients, perSecond, rounds, seconds, room } = scenario;
  console.log(
    `\n${title}: ${perSecond} reports a second for each job, ${rounds} rounds of ${seconds} s for each side in turn`,
  );
  const child = (file) => {
    const started = new Child(join(import.meta.dirname, file));
    onStop(() => started.stop());
    return started;
  };
  const prefix = `bench-${process.pid}-${name}-${perSecond}`;
  const { redisUrl } = servers;
  const reporter = child("reporter.js");
  const jobIds = await reporter.ask("prepare", { redisUrl, prefix, org: ORG, count: jobs });
  const headway = await start("gateway", { HEADWAY_PREFIX: prefix, LIMIT_SOCKETS_PER_IDENTITY: "1000000" });
  const peers = {
    plain: child("plain-gateway.js"),
    queueEvents: child("queue-events-gateway.js"),
    raw: child("raw-gateway.js"),
  };
  const gateways = { headway: { pid: headway.program.pid, url: headway.url } };
  for (const [side, peer] of Object.entries(peers)) {
    gateways[side] = { pid: peer.pid, url: await peer.ask("serve", { redisUrl, prefix, pingMs: PING_MS }) };
  }
  const load = child("watchers.js");
  const token = await mintToken();
  const commands = scenario.commands(jobIds);

  const run = async (side, forSeconds) => {
    const { pid } = gateways[side];
    const cpuBefore = processorMs(pid);
    const reported = await reporter.ask("report", { through: side, room, perSecond, seconds: forSeconds });
    const arrived = await load.ask("take", { quietMs: QUIET_MS });
    const cpuUs = (processorMs(pid) - cpuBefore) * 1_000;
    return {
      ...arrived,
      share: arrived.delivered / (reported * clients),
      perReport: cpuUs / (reported * clients),
      perDelivery: cpuUs / arrived.delivered,
    };
  };

  const results = Object.fromEntries(SIDES.map((side) => [side, []]));
  for (const side of SIDES) {
    await load.ask("connect", {
      url: gateways[side].url,
      count: clients,
      token,
      commands: commands[side] ?? commands.others,
    });
  }
  for (const side of SIDES) await run(side, Math.max(1, seconds / 2));
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? SIDES : SIDES.toReversed();
    for (const side of order) results[side].push(await run(side, seconds));
  }
  print(scenario, results);
  for (const started of [load, reporter, ...Object.values(peers)]) await started.stop();
  await headway.program.stop();
}

function print({ aims }, { headway, plain, ...peers }) {
  const rows = [
    ["report → client, p50", "p50", "ms"],
    ["report → client, p99", "p99", "ms"],
    ["gateway CPU per report and client", "perReport", "µs"],
    ["gateway CPU per snapshot delivered", "perDelivery", "µs", aims.cost],
    ["snapshots delivered of those reported", "share", ""],
  ];
  console.log(`${"".padEnd(40)}${"Headway".padStart(12)}${"plain".padStart(12)}   Headway ÷ plain`);
  for (const [label, key, unit, aim] of rows) {
    const [ours, theirs] = [headway, plain].map((rounds) => rounds.map((round) => round[key]));
    const { ratio, text } = describeRatios(ours, theirs);
    const cells = [ours, theirs].map((values) => `${short(median(values))} ${unit}`.trimEnd().padStart(12));
    console.log(`${label.padEnd(40)}${cells.join("")}   ${text}${aim ? `   ${aim(ratio)}` : ""}`);
  }
  for (const [side, rounds] of Object.entries(peers)) {
    const of = (key) => short(median(rounds.map((round) => round[key])));
    const { text } = describeRatios(
      headway.map(({ perDelivery }) => perDelivery),
      rounds.map(({ perDelivery }) => perDelivery),
    );
    console.log(
      `${PEERS[side].padEnd(40)}${`${of("perDelivery")} µs a delivery, p50 ${of("p50")} ms, p99 ${of("p99")} ms`}   Headway ÷ it ${text}`,
    );
  }
}
