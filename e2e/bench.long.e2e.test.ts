import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "@jest/globals";

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, "..");
const TITLES = [
  "1 job × 5 watchers",
  "5 jobs a socket × 3 sockets",
  "5 jobs × 3 dashboards",
  "12 running jobs, 2 reports a second of each, on an operator's page",
  "1 job, 5 clients that ask every 2 s",
  "10 running jobs that nobody watches",
  "50 jobs a second through 2 queues of an application",
  "6 sockets that watch one of 3 jobs each, opened",
  "Reports of 5 tracked jobs of one worker",
  "10 sockets that watch one of 3 jobs each, the gateway killed",
];

describe("npm run bench", () => {
  it("measures everything, here in small, and says of each aim whether it was held", async () => {
    const { stdout } = await run(process.execPath, ["scripts/bench.js", "--tiny"], { cwd: ROOT });
    expect(TITLES.filter((title) => !stdout.includes(title))).toEqual([]);
    expect(stdout).toContain("gateway CPU per snapshot delivered");
    expect(stdout).not.toContain("NaN");
    expect(stdout.match(/aim of at most \S+.* (held|missed)/gi)?.length).toBeGreaterThan(10);
  }, 600_000);

  it("fits a cost model, and says how far it holds of two gateways on three masters", async () => {
    const { stdout } = await run(process.execPath, ["scripts/bench-scale.js", "--tiny", "--cluster"], {
      cwd: ROOT,
    });
    expect(stdout).toContain("2 gateways on a cluster of 3 masters, 4 jobs");
    expect(stdout).toMatch(/measured ÷ model, all masters: [\d.]+ to [\d.]+/);
    expect(stdout).toContain("10 million watchers of 1 million jobs, 1 updates a second of each job");
    expect(stdout).not.toContain("NaN");
  }, 300_000);

  it("names what there is when it is asked for something else", async () => {
    await expect(run(process.execPath, ["scripts/bench.js", "nothing"], { cwd: ROOT })).rejects.toThrow(
      "There is nothing named nothing to measure",
    );
  });
});
