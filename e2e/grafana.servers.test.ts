import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { startJob } from "./support/jobs.ts";
import { startSystem } from "./support/system.ts";

interface Board {
  panels: { title: string; targets: { expr: string }[] }[];
  templating: { list: { query: string }[] };
}

const SUFFIX = /_(bucket|count|sum)$/;

describe("the Grafana board", () => {
  it("asks for nothing that a gateway does not tell at /metrics, and leaves out nothing that it tells of its own", async () => {
    const board = JSON.parse(readFileSync("deploy/grafana/headway.json", "utf8")) as Board;
    const asked = [
      ...board.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
      ...board.templating.list.map(({ query }) => query),
    ].flatMap((text) => text.match(/\b(headway|process|nodejs)_\w+/g) ?? []);
    await using system = await startSystem();
    const gateway = await system.startGateway();
    await startJob(gateway, 1);
    const answer = await gateway.call("GET", "/metrics", { claims: { operator: "read" } });
    const text = await answer.text();
    const series = new Set(text.split("\n").flatMap((line) => /^(\w+)[ {]/.exec(line)?.[1] ?? []));
    expect([...new Set(asked)].filter((name) => !series.has(name))).toEqual([]);
    const own = [...series]
      .filter((name) => name.startsWith("headway_"))
      .map((name) => name.replace(SUFFIX, ""));
    const shown = new Set(asked.map((name) => name.replace(SUFFIX, "")));
    expect([...new Set(own)].filter((name) => !shown.has(name))).toEqual([]);
    expect(text).toMatch(/^headway_queue_jobs\{state="waiting"\} 1$/m);
  });
});
