import type { BareWatchers } from "./bare-watchers.ts";
import type { Caller } from "./caller.ts";
import type { ForeignLoad } from "./foreign-load.ts";
import type { GatewayUnderTest } from "./installation.ts";
import type { Ledger, Violation } from "./ledger.ts";
import type { Load } from "./load.ts";
import type { Verdict } from "./verdict.ts";
import type { Watchers } from "./watchers.ts";

/** Everything that a run can be told by. */
export interface Totals {
  ledger: Ledger;
  caller: Caller;
  load: Load;
  foreign: ForeignLoad;
  watchers: Watchers;
  bare: BareWatchers;
  gateways: GatewayUnderTest[];
  /** How long the jobs of killed workers looked active, in ms, each time. */
  stalledMs: number[];
  agreements: { compared: number; lost: number; tookMs: number }[];
  verdict?: Verdict;
  /** Jobs that have left personas or a state, whether or not anybody was told of them. */
  jobsFound?: number;
}

/** Violations of each rule that are told at length. */
const TOLD = 2;
/** The same, while the run lasts. */
const TOLD_AT_ONCE = 5;
const toldOf = new WeakMap<readonly Violation[], number>();
/** Faults that are told beside a violation: those of the time before it, in ms. */
const FAULTS_BEFORE_MS = 90_000;

export function printProgress({ ledger, load, watchers }: Totals): string {
  const seconds = String(Math.round(ledger.now() / 1_000)).padStart(4);
  return (
    `[${seconds} s] jobs ${load.accepted.size} (${load.open} open), watchers ${watchers.all.length} (${watchers.live} live), ` +
    `snapshots ${ledger.sights}, faults ${ledger.faults.length}, violations ${ledger.violations.length}`
  );
}

/** What has been found wrong since it was last asked, the first few of each rule: a run may be ended before it tells all. */
export function tellNew({ violations }: Ledger): string[] {
  const since = toldOf.get(violations) ?? 0;
  toldOf.set(violations, violations.length);
  return violations.slice(since).flatMap(({ rule, what, jobId, watcher }, index) => {
    const before = violations.slice(0, since + index).filter((other) => other.rule === rule).length;
    return before < TOLD_AT_ONCE ? [`  violation: ${rule}: ${what} (${jobId ?? ""}, ${watcher ?? ""})`] : [];
  });
}

export function printResult(totals: Totals, { minutes, seed }: { minutes: number; seed: number }): string[] {
  const { ledger, caller, load, foreign, watchers, bare, gateways, agreements, verdict } = totals;
  const sum = (numbers: number[]): number => numbers.reduce((all, one) => all + one, 0);
  const list = (entries: Iterable<[string, number]>): string =>
    [...entries]
      .sort()
      .map(([name, number]) => `${number} ${name}`)
      .join(", ");
  const rows: [string, string][] = [
    ["run", `${minutes} min, seed ${seed}`],
    ["jobs accepted", String(load.accepted.size)],
    ["jobs found in the stores", String(totals.jobsFound ?? 0)],
    ["how they ended", list(Object.entries(verdict?.ends ?? {}))],
    ["an application's own jobs", foreign.words],
    ["asked besides", list(Object.entries(load.counts))],
    ["HTTP answers", list(caller.statuses)],
    ...tellFaults(ledger, list),
    [
      "watchers",
      `${watchers.all.length}, which joined ${watchers.joins} times, loaded anew ${watchers.reloads} times, took ${watchers.tokens} tokens`,
    ],
    ["bare sockets", `${bare.answers} watches answered`],
    ["snapshots seen", String(ledger.sights)],
    [
      "comparisons with the store",
      `${sum(agreements.map(({ compared }) => compared))} in ${agreements.length} calms, current after ${agreements.map(({ tookMs }) => (tookMs / 1_000).toFixed(1)).join(", ")} s`,
    ],
    [
      "workers killed to stalled",
      totals.stalledMs.map((ms) => `${(ms / 1_000).toFixed(1)} s`).join(", ") || "no job was running",
    ],
    [
      "memory of gateways",
      gateways
        .map(
          ({ program }) =>
            `${program.name} ${program.memory.map(({ startMB, lastMB }) => `${startMB} → ${lastMB}`).join(", ")} MB`,
        )
        .join("; "),
    ],
    ["personas readable", String(verdict?.personas ?? 0)],
    ["personas duplicated or missing", `${(verdict?.duplicated ?? 0) + (verdict?.missing ?? 0)}`],
    ["personas of jobs not completed", String(verdict?.leaked ?? 0)],
    ["updates lost for good", String(sum(agreements.map(({ lost }) => lost)))],
    ["invariant violations", String(ledger.violations.length)],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const table = rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`);
  return ["", ...tellViolations(ledger, seed), ...table];
}

const IN_VAIN = "could not be done: ";

/** Faults by their kind; one that could not be done (nothing had failed that could be retried, say) counts for nothing. */
function tellFaults(
  ledger: Ledger,
  list: (entries: Iterable<[string, number]>) => string,
): [string, string][] {
  const counts = new Map<string, number>();
  const count = (what: string, by: number): void => {
    // Without what it befell and how long it took.
    const kind = what
      .replace(/: .*/, "")
      .replace(/,? (of (completed|failed) after|by \d|for \d|back after|\d).*/, "");
    counts.set(kind, (counts.get(kind) ?? 0) + by);
  };
  for (const { what } of ledger.faults) {
    if (what.startsWith(IN_VAIN)) count(what.slice(IN_VAIN.length), -1);
    else if (what !== "all healed") count(what, 1);
  }
  const all = [...counts.values()].reduce((sum, one) => sum + one, 0);
  const inVain = ledger.faults.filter(({ what }) => what.startsWith(IN_VAIN)).length;
  return [
    ["faults injected", `${all}, and ${inVain} in vain`],
    ["of which", list(counts)],
  ];
}

function tellViolations(ledger: Ledger, seed: number): string[] {
  const byRule = new Map<string, Violation[]>();
  for (const violation of ledger.violations)
    byRule.set(violation.rule, [...(byRule.get(violation.rule) ?? []), violation]);
  return [...byRule].flatMap(([rule, violations]) => [
    `${violations.length} × ${rule}`,
    ...violations.slice(0, TOLD).flatMap((violation) => tellOne(violation, ledger, seed)),
  ]);
}

function tellOne({ atMs, rule, what, jobId, watcher }: Violation, ledger: Ledger, seed: number): string[] {
  const about = [jobId && `job ${jobId}`, watcher].filter((part) => part).join(", ");
  const faults = ledger.faults.filter((fault) => fault.atMs <= atMs && fault.atMs > atMs - FAULTS_BEFORE_MS);
  return [
    `VIOLATION at ${(atMs / 1_000).toFixed(2)} s (seed ${seed}): ${rule}: ${what}${about ? ` (${about})` : ""}`,
    ...(jobId ? ledger.tell(jobId, watcher) : []),
    "  faults before it:",
    ...faults.map((fault) => `    ${(fault.atMs / 1_000).toFixed(2)} s  ${fault.what}`),
  ];
}
