import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "@jest/globals";
import { bundle } from "./testing/bundle.ts";

const bytesOf = (code: string): number => gzipSync(code, { level: 9 }).length;

describe("what a page loads of the client, minified and as gzip sends it", () => {
  it("is less than 6 KB over Server-Sent Events, without Socket.IO", async () => {
    const code = await bundle("sse.ts", "--minify", "--own-only");
    expect(code).toContain("/events?");
    expect(code).not.toMatch(/socket\.io|engine\.io|WebSocket/);
    expect(bytesOf(code)).toBeLessThan(6 * 1_024);
  });

  it("is less than 20 KB over Socket.IO", async () => {
    const code = await bundle("index.ts", "--minify", "--own-only");
    expect(code).toContain("socket.io");
    expect(bytesOf(code)).toBeLessThan(20 * 1_024);
  });

  it("is less than 1 KB of style, which names the parts that are there, for light, dark and forced colours", () => {
    const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");
    const style = read("../style.css");
    expect(bytesOf(style)).toBeLessThan(1_024);
    expect(style).toMatch(/light-dark\(/);
    expect(style).toContain("forced-colors: active");
    const react = read("react.ts");
    for (const [, part] of style.matchAll(/\.(headway-\w+)/g)) expect(react).toContain(part);
  });
});
