import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "@jest/globals";
import { bundleDoor } from "./testing/bundle-door.ts";

/** Minified and gzipped, Lua included. */
const MOST_BYTES = 15 * 1024;

describe("what a user of @headway/worker installs", () => {
  it("is our own code alone, below 15 KiB minified and gzipped", async () => {
    await using bundle = await bundleDoor("esm", "--minify");
    expect(bundle.imports).toEqual([]);
    const bytes = gzipSync(bundle.code).length;
    expect(bytes).toBeGreaterThan(1_000);
    expect(bytes).toBeLessThan(MOST_BYTES);
  });

  it("has two functions, for require as for import", async () => {
    await using bundle = await bundleDoor("cjs");
    const door = createRequire(import.meta.url)(bundle.path) as Record<string, (job: never) => unknown>;
    expect(Object.keys(door).sort()).toEqual(["progressOf", "track"]);
    // BullMQ gives its signal to a processor of three parameters only.
    expect(door["track"]?.((() => undefined) as never)).toHaveLength(3);
  });
});
