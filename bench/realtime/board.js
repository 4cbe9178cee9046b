/**
 * An operator's page beside bull-board's: what a viewer costs the server in each second that the page is open, and how late it
 * shows what a job reports. bull-board asks every 5 s for 10 rows; Headway's list shows 200, or 10 for the like of it.
 */
import { join } from "node:path";
import { mintToken, ORG } from "../lib/bench-system.js";
import { Child } from "../lib/child.js";
import { describeAim, short } from "../lib/figures.js";
import { processorMs } from "../lib/processor-time.js";

const PER_SECOND = 2;
const EVERY_MS = 5_000;
const QUIET_MS = 600;
const TIMES_FRESHER = 20;
const ROWS = { all: 200, page: 10 };

export async function measureBoard({ jobs, viewers, seconds, warmUpSeconds }, { servers, start, onStop }) {
  const { redisUrl } = servers;
  const prefix = `bench-${process.pid}-board`;
  const child = (file) => {
    const started = new Child(join(import.meta.dirname, file));
    onStop(() => started.stop());
    return started;
  };
  console.log(
    `\n${jobs} running jobs, ${PER_SECOND} reports a second of each, on an operator's page, ${seconds} s each`,
  );
  const reporter = child("reporter.js");
  await reporter.ask("prepare", { redisUrl, prefix, org: ORG, count: jobs });
  await reporter.ask("preparePeers", { redisUrl, prefix, isRunning: true });
  const headway = await start("gateway", { HEADWAY_PREFIX: prefix, LIMIT_SOCKETS_PER_IDENTITY: "1000000" });
  const peer = child("board-gateway.js");
  const peerUrl = await peer.ask("serve", { redisUrl, prefix });
  const token = await mintToken();
  const report = (through, forSeconds) =>
    reporter.ask("report", { through, perSecond: PER_SECOND, seconds: forSeconds });

  /** Warms up, then measures the rest of the time: `run` resolves to what the viewers saw. */
  const measure = async (pid, count, run) => {
    await run(warmUpSeconds);
    const before = processorMs(pid);
    const { p50 } = await run(seconds);
    return { p50, us: ((processorMs(pid) - before) * 1_000) / count / seconds };
  };
  const onHeadway = async (count, rows) => {
    const load = child("watchers.js");
    const commands = [["rows:watch", { from: 0, count: rows }]];
    await load.ask("connect", { url: headway.url, count, token, commands });
    const result = await measure(headway.program.pid, count, async (forSeconds) => {
      await report("headway", forSeconds);
      return load.ask("take", { quietMs: QUIET_MS });
    });
    await load.stop();
    return result;
  };
  const onBoard = async (count) => {
    const load = child("board-viewers.js");
    const result = await measure(peer.pid, count, async (forSeconds) => {
      const view = { url: peerUrl, viewers: count, everyMs: EVERY_MS, perSecond: PER_SECOND };
      const [seen] = await Promise.all([
        load.ask("view", { ...view, seconds: forSeconds }),
        report("queueEvents", forSeconds),
      ]);
      return seen;
    });
    await load.stop();
    return result;
  };

  for (const count of viewers) {
    const board = await onBoard(count);
    print(`bull-board, ${count} viewers, ${ROWS.page} rows every 5 s`, board);
    for (const rows of [ROWS.all, ROWS.page])
      print(`Headway, ${count} viewers, ${rows} rows`, await onHeadway(count, rows), board);
  }
  for (const started of [reporter, peer]) await started.stop();
  await headway.program.stop();
}

function print(label, { us, p50 }, board) {
  const cells = [`${short(us)} µs`, `${short(p50)} ms`].map((cell) => cell.padStart(12)).join("");
  const aims = board
    ? `${describeAim(us, Math.round(board.us), "µs")}${describeAim(p50, Math.round(board.p50 / TIMES_FRESHER), "ms")}`
    : "   µs of server CPU a viewer-second; report → shown, p50";
  console.log(`${label.padEnd(48)}${cells}${aims}`);
}
