import { describe, expect, it } from "@jest/globals";
import { z } from "zod";
import { defineJobKind } from "@headway/shared/jobs/define-job-kind";
import { createLogger } from "@headway/shared/node/logger";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { definePlugin } from "./host-plugin.ts";
import { useEmbeddedApp } from "../testing/embedded-app.ts";

describe("Headway with plugins in an application's own server", () => {
  const bench = useEmbeddedApp();

  it("serves a plugin's own routes to people who have signed in, by its handler and by fetch", async () => {
    const greeting = definePlugin({
      name: "greeting",
      routes: () =>
        Promise.resolve({
          default: () => [
            {
              method: "POST",
              path: "/greetings/:name",
              handle: async ({ identity, params, readBody }) =>
                Response.json({ hello: params[0], from: identity.sub, body: await readBody() }),
            },
          ],
        }),
    });
    bench.start({ plugins: [greeting] });
    const asAda: RequestInit = {
      method: "POST",
      headers: { authorization: "Bearer ada", "content-type": "application/json" },
      body: '{"loud":true}',
    };
    const address = `${bench.url}/headway/greetings/a%20b`;
    const answer: unknown = await (await fetch(address, asAda)).json();
    expect(answer).toEqual({ hello: "a b", from: "ada", body: { loud: true } });
    expect((await fetch(address, { method: "POST" })).status).toBe(401);
    const request = new Request("https://x.example/api/greetings/c", asAda);
    expect(await (await bench.headway.fetch(request)).json()).toMatchObject({ hello: "c", from: "ada" });
  });

  it("tells of a job in the words of the kind that a plugin declares", async () => {
    const encode = defineJobKind({
      kind: "encode",
      payload: z.looseObject({ userId: z.string() }),
      result: z.object({}),
      title: ({ userId }) => `Encode for ${userId}`,
      unit: "frames",
      stages: [
        { key: "queued", label: "Queued", from: 0, to: 0 },
        { key: "starting", label: "Starting…", from: 0, to: 0 },
        { key: "mux", label: "Joining sound and picture…", from: 0, to: 90 },
        { key: "done", label: "Done", from: 100, to: 100 },
      ],
      retry: { attempts: 1, backoffMs: 0 },
    });
    const kinds = (): Promise<{ default: (typeof encode)[] }> => Promise.resolve({ default: [encode] });
    bench.start({ plugins: [definePlugin({ name: "video", kinds })] });
    const job = await bench.add("a1");
    await job.updateProgress({ stage: "mux", done: 1, total: 4 });
    const { job: told } = (await (await bench.call("/queues/video/jobs/a1", "ada")).json()) as {
      job: JobSnapshot;
    };
    expect(told.title).toBe("Encode for ada");
    expect(told.counts).toEqual({ done: 1, total: 4, unit: "frames" });
    expect(told.stages.map(({ label }) => label)).toContain("Joining sound and picture…");
  });

  it("serves without a plugin's part that cannot be loaded, and logs why", async () => {
    const errors: unknown[] = [];
    const log = {
      ...createLogger("test", { LOG_LEVEL: "silent" }),
      error: (fields: unknown) => errors.push(fields),
    };
    const routes = () => Promise.reject(new Error("no such file"));
    bench.start({ plugins: [definePlugin({ name: "broken", routes })], log });
    await bench.add("a1");
    expect((await bench.call("/queues/video/jobs/a1", "ada")).status).toBe(200);
    expect(errors).toMatchObject([{ part: "routes", err: { message: "no such file" } }]);
  });
});
