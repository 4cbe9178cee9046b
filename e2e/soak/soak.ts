import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Releasers } from "@headway/shared/node/releasers";
import { isTerminal } from "@headway/shared/protocol/job-snapshot";
import { expectAgreement } from "./agreement.ts";
import { BareWatchers } from "./bare-watchers.ts";
import { Caller } from "./caller.ts";
import { Chance } from "./chance.ts";
import { eventually } from "./eventually.ts";
import { ForeignLoad } from "./foreign-load.ts";
import { install } from "./installation.ts";
import type { Installation } from "./installation.ts";
import { Ledger } from "./ledger.ts";
import { Load } from "./load.ts";
import { seededRandom } from "../support/seeded-random.ts";
import { killAllWorkers } from "./orphans.ts";
import { printProgress, printResult, tellNew } from "./report.ts";
import type { Totals } from "./report.ts";
import { Storm } from "./storm.ts";
import { judgeStrays } from "./strays.ts";
import { judge } from "./verdict.ts";
import { Watchers } from "./watchers.ts";

export interface SoakOptions {
  minutes: number;
  /** Decides what happens when; the same for the same seed, as far as processes and networks allow. */
  seed: number;
  watchers: number;
}

const PACE_MS = 60;
const STORM_MS = 40_000;
const PROGRESS_EVERY_MS = 10_000;
/** How long all may take to be live and current again after a storm, on a machine with other work to do. */
const AGREE_WITHIN_MS = 45_000;
/** How long the last jobs may take to end: a back-off, a lock that lapses, and their work. */
const QUIET_WITHIN_MS = 180_000;
/** A gateway whose memory has grown by more is leaking. */
const MOST_GROWTH_MB = 150;
const BARE_WATCHERS = 4;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Runs everything against everything for a while. @returns whether nothing was found wrong */
export async function soak({ minutes, seed, watchers: count }: SoakOptions): Promise<boolean> {
  const dataDir = mkdtempSync(join(tmpdir(), "headway-soak-"));
  const releasers = new Releasers();
  const stop = (): void => void releasers.releaseAll().finally(() => process.exit(130));
  process.once("SIGINT", stop).once("SIGTERM", stop);
  let isGood = false;
  try {
    say(`soak: ${minutes} min, seed ${seed}, ${count} watchers, data in ${dataDir}`);
    const installation = await install(dataDir, { paceMs: PACE_MS, log: say }, releasers);
    for (const line of installation.describe) say(line);
    isGood = await runOn(installation, { minutes, seed, watchers: count }, { dataDir, releasers });
    return isGood;
  } finally {
    await releasers.releaseAll();
    if (isGood) rmSync(dataDir, { recursive: true, force: true });
    else say(`Logs of all programs: ${join(dataDir, "logs")}`);
  }
}

async function runOn(
  installation: Installation,
  { minutes, seed, watchers: count }: SoakOptions,
  { dataDir, releasers }: { dataDir: string; releasers: Releasers },
): Promise<boolean> {
  const ledger = new Ledger();
  const { gateways, workers } = installation;
  const caller = new Caller(gateways, ledger, new Chance(seed + 1));
  const load = new Load({
    caller,
    ledger,
    chance: new Chance(seed + 2),
    onAccepted: ({ jobId, org }) => {
      watchers.welcome(jobId, org);
    },
  });
  const watchers = new Watchers(count, { installation, jobs: load, ledger, chance: new Chance(seed + 3) });
  releasers.add("the watchers", () => watchers.close());
  const foreign = await ForeignLoad.start(
    `redis://127.0.0.1:${installation.redis.port}`,
    seededRandom(seed + 5),
  );
  releasers.add("the application beside it", () => foreign.close());
  const bare = new BareWatchers({ installation, jobs: load, ledger, chance: new Chance(seed + 4) });
  const storm = new Storm({
    installation,
    ledger,
    chance: new Chance(seed),
    say: (line) => {
      say(`[${(ledger.now() / 1_000).toFixed(1).padStart(6)} s] ${line}`);
    },
  });
  const totals: Totals = {
    ledger,
    caller,
    load,
    foreign,
    watchers,
    bare,
    gateways,
    stalledMs: [],
    agreements: [],
  };
  const over = new AbortController();
  const timer = setInterval(() => {
    for (const { program } of gateways) program.measure();
    say(printProgress(totals));
    for (const line of tellNew(ledger)) say(line);
  }, PROGRESS_EVERY_MS);
  releasers.add("the progress line", () => {
    clearInterval(timer);
    over.abort();
  });
  const busy = [
    load.run(over.signal),
    foreign.run(over.signal),
    watchers.mill(over.signal),
    ...Array.from({ length: BARE_WATCHERS }, (_, index) => bare.mill(`bare-${index}`, over.signal)),
  ];

  const endsAt = Date.now() + minutes * 60_000;
  for (let round = 1; Date.now() < endsAt; round += 1) {
    await storm.rage(Math.min(STORM_MS, endsAt - Date.now()));
    await expectCalm(totals, installation, `after storm ${round}`);
    if (round % 2 === 1) {
      const stalledMs = await killAllWorkers(installation, ledger, [...load.accepted.keys()].slice(-60));
      if (stalledMs !== undefined) totals.stalledMs.push(stalledMs);
    }
  }
  over.abort();
  say("all callers have left; waiting for the last jobs to end");
  await Promise.all(busy);
  await settle(installation, load, ledger);
  await expectCalm(totals, installation, "in the end");
  for (const { program } of gateways) program.measure();
  say(`all is quiet after ${(ledger.now() / 1_000).toFixed(0)} s; judging`);
  totals.verdict = await judge({ installation, caller, ledger }, load.accepted);
  totals.jobsFound = await judgeStrays(installation, load, ledger);
  for (const what of await foreign.judge()) ledger.violate("observed and tracked jobs", what);
  judgePrograms([...gateways.map(({ program }) => program), ...workers], ledger, join(dataDir, "logs"));
  judgeMemory(gateways, ledger);
  ledger.judgeBeginnings();
  for (const line of printResult(totals, { minutes, seed })) say(line);
  return ledger.violations.length === 0;
}

async function expectCalm(totals: Totals, installation: Installation, when: string): Promise<void> {
  const { ledger, watchers } = totals;
  totals.agreements.push(
    await expectAgreement(installation, watchers.all, { ledger, withinMs: AGREE_WITHIN_MS, when }),
  );
}

/** Waits until no accepted job is under way; those that still are will be found by the verdict. */
async function settle({ stores }: Installation, load: Load, ledger: Ledger): Promise<void> {
  const jobIds = [...load.accepted.keys()];
  const haveEnded = async (): Promise<boolean> => {
    const stored = await stores.progress.readMany(jobIds);
    const records = await stores.records.listOpen("", 1);
    return (
      records.length === 0 && stored.every((state) => state !== undefined && isTerminal(state.snapshot.state))
    );
  };
  await eventually("all jobs have ended", haveEnded, QUIET_WITHIN_MS).catch((thrown: unknown) => {
    ledger.violate("every job ends", String(thrown));
  });
}

/** No process ended that was not ended, and none complained of what is always a bug. */
function judgePrograms(
  programs: readonly Installation["workers"][number][],
  ledger: Ledger,
  logDir: string,
): void {
  for (const { name, crashes, uncleanStops } of programs) {
    for (const how of crashes) ledger.violate("I5 no process exits", `${name} ended by itself: ${how}`);
    for (const how of uncleanStops) ledger.violate("SIGTERM ends in order", `${name}: ${how}`);
    for (const line of readFileSync(join(logDir, `${name}.log`), "utf8").split("\n"))
      if (line.includes("nothing handled it")) ledger.violate("no unhandled rejection", `${name}: ${line}`);
  }
}

function judgeMemory(gateways: Installation["gateways"], ledger: Ledger): void {
  for (const { program } of gateways)
    for (const { startMB, lastMB } of program.memory)
      if (lastMB - startMB > MOST_GROWTH_MB)
        ledger.violate("I8 bounded memory", `${program.name} grew from ${startMB} MB to ${lastMB} MB`);
}
