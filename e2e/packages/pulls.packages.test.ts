import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { install } from "./install.ts";

interface Pulled {
  packages: number;
  bytes: number;
}

/** How many packages each brings by itself, without the peers that the application has anyway. */
const MOST = { worker: 1, gateway: 5, client: 10, cli: 50 };

describe("a tarball in an empty project", () => {
  it.each(Object.entries(MOST))("pulls few packages: %s", async (name, most) => {
    // The terminal's program stands on the gateway, which no registry has yet.
    await using app = await install(name === "cli" ? [name, "gateway"] : [name], []);
    const { own, peers } = await readPulled(app.folder);
    process.stdout.write(`@headway/${name}: ${inWords(own)}, and as peers ${inWords(peers)}\n`);
    expect(own.packages).toBeLessThanOrEqual(most);
    expect(own.packages).toBeGreaterThan(0);
  });
});

const inWords = ({ packages, bytes }: Pulled): string =>
  `${packages} ${packages === 1 ? "package" : "packages"} of ${(bytes / 1e6).toFixed(2)} MB`;

/** What npm has installed, itself included: a peer is what nothing but a peer range asks for. */
async function readPulled(folder: string): Promise<{ own: Pulled; peers: Pulled }> {
  const lock = JSON.parse(await readFile(join(folder, "node_modules/.package-lock.json"), "utf8")) as {
    packages: Record<string, { peer?: boolean }>;
  };
  const pulled = { own: { packages: 0, bytes: 0 }, peers: { packages: 0, bytes: 0 } };
  for (const [path, { peer }] of Object.entries(lock.packages)) {
    const of = peer ? pulled.peers : pulled.own;
    of.packages += 1;
    of.bytes += await sizeOf(join(folder, path));
  }
  return pulled;
}

async function sizeOf(folder: string): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    // Those of another package, which is counted by itself.
    if (entry.name === "node_modules") continue;
    if (entry.isDirectory()) bytes += await sizeOf(path);
    else if (entry.isFile()) bytes += (await stat(path)).size;
  }
  return bytes;
}
