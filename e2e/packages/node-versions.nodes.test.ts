import { mkdtemp, rm } from "node:fs/promises";
import { execFile } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { install, outside, type Installation } from "./install.ts";
import { expectToServe } from "./serve.ts";

/** The first that `engines` takes, and the newest of each line. npm has them as packages, for Linux. */
const VERSIONS = ["20.19.0", "22", "24", "26"];

describe("the packages, installed from their tarballs", () => {
  let app: Installation;
  let nodes: string;
  beforeAll(async () => {
    nodes = await mkdtemp(join(tmpdir(), "headway-nodes-"));
    app = await install(
      ["worker", "gateway", "client", "cli"],
      ["bullmq@6", "ioredis@6", "socket.io", "socket.io-client", "react", "svelte", "vue"],
    );
  });
  afterAll(async () => {
    await app[Symbol.asyncDispose]();
    await rm(nodes, { recursive: true, force: true });
  });

  it.each(VERSIONS)("serve, track, watch and start on Node %s", async (version) => {
    const node = await installNode(join(nodes, version), version);
    for (const script of ["by-require.cjs", "by-import.mjs"]) await expectToServe(app, script, node);
    const loaded = JSON.parse(await app.run(node, "client-doors.cjs")) as { node: string; doors: number };
    expect(loaded.node.startsWith(version)).toBe(true);
    expect(loaded.doors).toBe(8);
    const help = await app.run(node, "node_modules/.bin/headway", "--help");
    expect(help).toContain("headway attach");
    process.stdout.write(
      `Node ${loaded.node}: served by require and import, 8 doors of the client, headway --help\n`,
    );
  });
});

/** @returns the path of its program */
async function installNode(folder: string, version: string): Promise<string> {
  const name = `node-${process.platform}-${process.arch}`;
  const install = ["install", "--prefix", folder, "--no-audit", "--no-fund", "--prefer-offline"];
  await promisify(execFile)("npm", [...install, `${name}@${version}`], { env: outside() });
  return join(folder, "node_modules", name, "bin/node");
}
