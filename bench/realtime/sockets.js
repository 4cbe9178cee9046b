/** What a socket costs: to connect and watch, to keep in memory, and to keep open; beside a plain room, which asks for no sign-in. */
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { mintToken, ORG } from "../lib/bench-system.js";
import { Child } from "../lib/child.js";
import { describeAim, describeRatios, median, short } from "../lib/figures.js";
import { processorMs, residentKiB } from "../lib/processor-time.js";

const PING_MS = 10_000;
const SIDES = ["headway", "plain"];
const SCALED_TO = 10_000;

export async function measureSockets(
  { jobs, warmUp, count, rounds, seconds, settleMs },
  { servers, start, onStop },
) {
  const { redisUrl } = servers;
  const prefix = `bench-${process.pid}-sockets`;
  const child = (file) => {
    const started = new Child(join(import.meta.dirname, file));
    onStop(() => started.stop());
    return started;
  };
  console.log(
    `\n${count.toLocaleString("en-GB")} sockets that watch one of ${jobs} jobs each, opened ${rounds} times on each side in turn; plain: without sign-in`,
  );
  const reporter = child("reporter.js");
  const jobIds = await reporter.ask("prepare", { redisUrl, prefix, org: ORG, count: jobs });
  const token = await mintToken();
  const headway = await start("gateway", { HEADWAY_PREFIX: prefix, LIMIT_SOCKETS_PER_IDENTITY: "1000000" });
  const plain = child("plain-gateway.js");
  const sides = {
    headway: {
      pid: headway.program.pid,
      url: headway.url,
      token,
      commands: jobIds.map((jobId) => ["job:watch", { jobId }]),
    },
    plain: {
      pid: plain.pid,
      url: await plain.ask("serve", { redisUrl, prefix, pingMs: PING_MS }),
      commands: jobIds.map((jobId) => ["watch", `job:${jobId}`]),
    },
  };
  const results = Object.fromEntries(SIDES.map((side) => [side, { connect: [] }]));
  const open = async (side, load, howMany) => {
    const { pid, ...target } = sides[side];
    const before = processorMs(pid);
    await load.ask("open", { ...target, count: howMany });
    return ((processorMs(pid) - before) * 1_000) / howMany;
  };
  /** Both at once, since it is the machine's quiet that is shared. */
  const idle = async () => {
    const take = () => SIDES.map((side) => processorMs(sides[side].pid));
    const [at, before] = [performance.now(), take()];
    await setTimeout(seconds * 1_000);
    const passedMs = performance.now() - at;
    return take().map((ms, index) => (100 * (ms - before[index])) / passedMs);
  };

  const kept = child("light-sockets.js");
  for (const side of SIDES) await open(side, kept, warmUp);
  const percents = [];
  for (let round = 0; round < rounds; round += 1) {
    const load = child("light-sockets.js");
    await setTimeout(settleMs / 2);
    for (const side of round % 2 === 0 ? SIDES : SIDES.toReversed()) {
      const before = residentKiB(sides[side].pid);
      results[side].connect.push(await open(side, load, count));
      await setTimeout(settleMs / 2);
      results[side].kib ??= (residentKiB(sides[side].pid) - before) / count;
    }
    percents.push(await idle());
    await load.stop();
  }
  await kept.stop();
  await setTimeout(settleMs);
  const floors = await idle();
  for (const [index, side] of SIDES.entries())
    results[side].idle =
      ((median(percents.map((round) => round[index])) - floors[index]) * SCALED_TO) / (count + warmUp);
  print(results, floors);
  for (const started of [reporter, plain]) await started.stop();
  await headway.program.stop();
}

function print({ headway, plain }, floors) {
  const ratioOf = (key) => headway[key] / plain[key];
  const rows = [
    [
      "server CPU, connect and watch",
      [median(headway.connect), median(plain.connect)].map((us) => `${short(us)} µs`),
      describeRatios(headway.connect, plain.connect).text,
      describeAim(median(headway.connect), 450, "µs"),
    ],
    [
      "memory a socket",
      [headway.kib, plain.kib].map((kib) => `${short(kib)} KiB`),
      short(ratioOf("kib")),
      describeAim(headway.kib, 18, "KiB"),
    ],
    [
      `idle, of a core for ${SCALED_TO.toLocaleString("en-GB")} sockets`,
      [headway.idle, plain.idle].map((percent) => `${short(percent)} %`),
      short(ratioOf("idle")),
      describeAim(ratioOf("idle"), 1.1),
    ],
    ["idle without a socket, of a core", floors.map((percent) => `${short(percent)} %`), "", ""],
  ];
  console.log(`${"".padEnd(40)}${"Headway".padStart(12)}${"plain".padStart(12)}   Headway ÷ plain`);
  for (const [label, cells, ratio, aim] of rows)
    console.log(
      `${label.padEnd(40)}${cells.map((cell) => cell.padStart(12)).join("")}   ${ratio}${aim}`.trimEnd(),
    );
}
