/**
 * Headway's gateway beside a plain Socket.IO room: the same reports, at the same pace, to the same clients, in turn. What is
 * compared is the latency from a report to each client, and the processor time of the gateway alone.
 */
import { join } from "node:path";
import { Child } from "../lib/child.js";
import { mintToken, ORG } from "../lib/bench-system.js";
import { describeAim, describeRatios, median, short } from "../lib/figures.js";
import { processorMs } from "../lib/processor-time.js";

/** Longer than the interval in which a feed's changes are gathered. */
const QUIET_MS = 600;
const PING_MS = 10_000;
const PEERS = {
  plain: { file: "plain-gateway.js" },
  queueEvents: { file: "queue-events-gateway.js", label: "BullMQ's QueueEvents to a room" },
  relay: { file: "relay-gateway.js", label: "BullMQ's Relay to SSE" },
  raw: { file: "raw-gateway.js", label: "bare WebSocket frames, no rooms" },
};

/** Measures a scenario and prints what came out. */
export async function measureFanOut(scenario, { servers, start, onStop }) {
  const { title, name, jobs, clients, perSecond, rounds, seconds, warmUpSeconds, room, sides } = scenario;
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
  await reporter.ask("preparePeers", { redisUrl, prefix });
  const headway = await start("gateway", { HEADWAY_PREFIX: prefix, LIMIT_SOCKETS_PER_IDENTITY: "1000000" });
  const peers = [];
  const gateways = { headway: { pid: headway.program.pid, url: headway.url } };
  for (const side of sides) {
    if (side === "headway") continue;
    const peer = child(PEERS[side].file);
    peers.push(peer);
    gateways[side] = { pid: peer.pid, url: await peer.ask("serve", { redisUrl, prefix, pingMs: PING_MS }) };
  }
  // One for each side: clients that have too much to read do not keep those of another side from answering pings.
  const loads = Object.fromEntries(sides.map((side) => [side, child("watchers.js")]));
  const token = await mintToken();
  const commands = scenario.commands(jobIds);

  const run = async (side, forSeconds) => {
    const { pid } = gateways[side];
    const cpuBefore = processorMs(pid);
    const reported = await reporter.ask("report", { through: side, room, perSecond, seconds: forSeconds });
    const arrived = await loads[side].ask("take", { quietMs: QUIET_MS });
    const cpuUs = (processorMs(pid) - cpuBefore) * 1_000;
    return {
      ...arrived,
      share: arrived.delivered / (reported * clients),
      perReport: cpuUs / (reported * clients),
      perDelivery: cpuUs / arrived.delivered,
    };
  };

  const results = Object.fromEntries(sides.map((side) => [side, []]));
  for (const side of sides) {
    await loads[side].ask("connect", {
      url: gateways[side].url,
      count: clients,
      token,
      ...(side === "relay" ? { topics: commands.relay } : { commands: commands[side] ?? commands.others }),
    });
  }
  for (const side of sides) await run(side, warmUpSeconds);
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? sides : sides.toReversed();
    for (const side of order) results[side].push(await run(side, seconds));
  }
  print(scenario, results);
  for (const started of [...Object.values(loads), reporter, ...peers]) await started.stop();
  await headway.program.stop();
}

function print({ aims, cheaperThan }, { headway, plain, ...peers }) {
  const rows = [
    ["report → client, p50", "p50", "ms"],
    ["report → client, p99", "p99", "ms"],
    ["gateway CPU per report and client", "perReport", "µs"],
    ["gateway CPU per snapshot delivered", "perDelivery", "µs"],
    ["snapshots delivered of those reported", "share", ""],
  ];
  const of = (rounds, key) => rounds.map((round) => round[key]);
  console.log(`${"".padEnd(40)}${"Headway".padStart(12)}${"plain".padStart(12)}   Headway ÷ plain`);
  for (const [label, key, unit] of rows) {
    const [ours, theirs] = [of(headway, key), of(plain, key)];
    const { ratio, text } = describeRatios(ours, theirs);
    const cells = [ours, theirs].map((values) => `${short(median(values))} ${unit}`.trimEnd().padStart(12));
    const aim = aims[key]?.({ ratio, ours: median(ours) }) ?? "";
    console.log(`${label.padEnd(40)}${cells.join("")}   ${text}${aim}`);
  }
  for (const [side, rounds] of Object.entries(peers)) {
    const figure = (key) => short(median(of(rounds, key)));
    const { ratio, text } = describeRatios(of(headway, "perDelivery"), of(rounds, "perDelivery"));
    const figures = `${figure("perDelivery")} µs a delivery, p50 ${figure("p50")} ms, p99 ${figure("p99")} ms, ${figure("share")} delivered`;
    const aim = cheaperThan.includes(side) ? describeAim(ratio, 1) : "";
    console.log(`${PEERS[side].label.padEnd(40)}${figures}   Headway ÷ it ${text}${aim}`);
  }
}
