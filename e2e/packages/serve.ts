import { expect } from "@jest/globals";
import type { Installation } from "./install.ts";

/** Runs a script that makes an application of the installed packages, and expects that it saw what it should. */
export async function expectToServe(
  app: Installation,
  script: string,
  node: string = process.execPath,
): Promise<void> {
  expect(JSON.parse(await app.run(node, script))).toEqual({
    overSocket: true,
    labels: expect.arrayContaining(["Encoding…"]),
    last: { state: "completed", progress: 100, title: "cat.mov", result: { url: "/videos/1.mp4" } },
    guarantee: "fenced",
    stranger: 404,
    page: 200,
    asset: "200 text/javascript; charset=utf-8",
    own: "the application's own",
  });
}
