import { readdirSync, readFileSync } from "node:fs";

/**
 * What a process has used of the processors so far, in ms, all its threads together: steadier than the clock where a machine
 * is shared. Known to a microsecond, but on Linux alone; NaN elsewhere.
 */
export function processorMs(pid) {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    const nanoseconds = threads.map((thread) =>
      Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8").split(" ")[0]),
    );
    return nanoseconds.reduce((sum, one) => sum + one, 0) / 1e6;
  } catch {
    return Number.NaN;
  }
}

/** Memory of a process, in KiB; NaN where there is no `/proc`. */
export function residentKiB(pid) {
  try {
    return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
  } catch {
    return Number.NaN;
  }
}

/** Processor time that Redis has used so far, in ms. */
export async function redisMs(redis) {
  const info = await redis.info("cpu");
  const seconds = [...info.matchAll(/^used_cpu_(?:sys|user):([\d.]+)/gm)].map(([, value]) => Number(value));
  return 1_000 * seconds.reduce((sum, one) => sum + one, 0);
}
