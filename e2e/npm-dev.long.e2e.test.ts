import { utimesSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { eventually } from "@headway/shared/testing/eventually";
import { ownPort } from "@headway/shared/testing/own-port";
import { openHome } from "./support/npm-start.ts";

/** What the compiler writes when a source changes. */
const GATEWAY_BUILD = resolve(import.meta.dirname, "../gateway/dist/main.js");
/** A compiler on a busy machine. */
const WITHIN_MS = 120_000;

describe("npm run dev", () => {
  it("serves the page as it is written, and restarts the gateway when it has been compiled anew", async () => {
    await using home = await openHome();
    const ports = { PORT: String(await ownPort()), PAGE_PORT: String(await ownPort()) };
    await using started = await home.start({ ...ports, HEADWAY_SAMPLE: "0" }, "dev");
    expect(started.url).toBe(`http://127.0.0.1:${ports.PAGE_PORT}`);
    const page = await (await fetch(`${started.url}/`)).text();
    expect(page).toContain("/@vite/client");

    const ask = (): Promise<number> =>
      fetch(`${started.url}/admin/queues`, { headers: { authorization: `Bearer ${started.token}` } }).then(
        ({ status }) => status,
      );
    expect(await ask()).toBe(200);
    const now = new Date();
    utimesSync(GATEWAY_BUILD, now, now);
    await eventually(
      "the gateway is started again",
      () => started.output().includes("The gateway has changed; starting it again."),
      WITHIN_MS,
    );
    await eventually("it answers", async () => (await ask()) === 200, WITHIN_MS);
    expect(started.output()).not.toContain("could not start");
  });
});
