import { describe, expect, it } from "@jest/globals";
import { useEmbeddedApp } from "@headway/gateway/testing/embedded-app";
import { eventually } from "@headway/shared/testing/eventually";
import type { Client, ClientOptions, JobView, ListView } from "./core/types.ts";
import { createClient as createSocketClient } from "./index.ts";
import { createClient as createSseClient, jobStore } from "./sse.ts";

const CLIENTS: [string, (options: ClientOptions) => Client][] = [
  ["Socket.IO", createSocketClient],
  ["Server-Sent Events", createSseClient],
];

describe.each(CLIENTS)("a client over %s, with an application's Headway", (_name, createClient) => {
  const bench = useEmbeddedApp();

  const connect = (as: string | undefined, options: ClientOptions = {}): Client => {
    const client = createClient({
      url: `${bench.url}/headway`,
      ...(as !== undefined && { getToken: () => as }),
      ...options,
    });
    bench.open.push(client);
    return client;
  };
  const watch = (client: Client, address: string): { views: JobView[]; stop: () => void } => {
    const views: JobView[] = [];
    return { views, stop: client.watch(address, (view) => views.push(view)) };
  };
  const last = (views: JobView[]): JobView => views.at(-1) as JobView;

  it("shows a job from its present state to its end, in order", async () => {
    bench.start();
    await bench.add("a/b 42");
    const client = connect("ada");
    const { views } = watch(client, "video/a/b 42");
    expect(views).toEqual([{ job: undefined, status: "connecting", connection: "connecting" }]);
    await eventually("it is known", () => last(views).status === "live");
    expect(last(views)).toMatchObject({ job: { state: "queued", jobId: "a/b 42" }, connection: "live" });
    const run = await bench.app.take();
    await run.job.updateProgress({ stage: "encode", label: "Encoding…", done: 1, total: 2 });
    await eventually("its stage is told", () => last(views).job?.stage.label === "Encoding…");
    await run.complete({ url: "/a.mp4" });
    await eventually("its end is told", () => last(views).job?.state === "completed");
    const seqs = views.flatMap(({ job }) => job?.seq ?? []);
    expect(seqs).toEqual([...new Set(seqs)].sort((a, b) => a - b));
  });

  it("tells a job that is another person's, or none, as refused, and shows the others", async () => {
    bench.start();
    await bench.add("j1");
    await bench.add("j2", "bob");
    const client = connect("ada");
    const [own, foreign, none] = ["video/j1", "video/j2", "video/none"].map(
      (address) => watch(client, address).views,
    );
    await eventually("all are answered", () =>
      [own, foreign, none].every((views) => last(views ?? []).status !== "connecting"),
    );
    expect(last(own ?? [])).toMatchObject({ status: "live", job: { jobId: "j1" } });
    for (const views of [foreign, none])
      expect(last(views ?? [])).toMatchObject({
        status: "refused",
        error: { code: "not-found" },
        connection: "live",
      });
    const misnamed = watch(client, "").views;
    expect(misnamed).toHaveLength(1);
    expect(client.view("%/1")).toMatchObject({ status: "refused", error: { code: "invalid-request" } });
    expect(client.view("%/1")).toBe(client.view("%/1"));
  });

  it("tells a job whose record goes before an end is seen as gone, with its last state", async () => {
    bench.start();
    await bench.add("j1");
    const { views } = watch(connect("ada"), "video/j1");
    await eventually("it is known", () => last(views).status === "live");
    const { name } = bench.app.place;
    await bench.app.redis.del(`bull:${name}:j1`);
    await bench.app.redis.lrem(`bull:${name}:wait`, 0, "j1");
    await eventually("it is gone", () => last(views).status === "gone");
    expect(last(views).job).toMatchObject({ jobId: "j1", state: "queued" });
  });

  it("closes with the reason when it is refused, and begins again when it is told to", async () => {
    bench.start({ authenticate: ({ token }) => (token === "ada" ? { id: "ada" } : undefined) });
    await bench.add("j1");
    let token = "nobody";
    const client = connect(undefined, { getToken: () => token });
    const { views } = watch(client, "video/j1");
    await eventually("it is refused", () => client.connection === "closed");
    expect(last(views)).toMatchObject({ status: "refused", error: { code: "unauthenticated" } });
    token = "ada";
    client.retryNow();
    await eventually("it is known", () => last(views).job?.state === "queued");
    expect(last(views)).toMatchObject({ status: "live", connection: "live" });
    expect(last(views).error).toBeUndefined();
  });

  it("comes back by itself when the connection is cut, and shows what happened meanwhile", async () => {
    bench.start();
    await bench.add("j1");
    const client = connect("ada");
    const states: string[] = [];
    const { views } = watch(client, "video/j1");
    client.onConnection((connection) => states.push(connection));
    await eventually("it is known", () => last(views).status === "live");
    await bench.headway.disconnect("ada");
    await (await bench.app.take()).fail("no");
    await eventually("its end is told", () => last(views).job?.state === "failed");
    expect(states).toEqual(expect.arrayContaining(["connecting", "live", "reconnecting"]));
    expect(states.at(-1)).toBe("live");
  });

  it("watches a job once, however many listen, and leaves it a moment after the last", async () => {
    bench.start();
    await bench.add("j1");
    const client = connect("ada");
    const stores = [1, 2, 3].map(() => jobStore(client, () => "video/j1"));
    const undos = stores.map((store) => store.subscribe(() => undefined));
    await eventually("it is known", () => stores[0]?.get().status === "live");
    expect(new Set(stores.map((store) => store.get())).size).toBe(1);
    expect(bench.headway.metrics().watchedJobs).toBe(1);
    for (const undo of undos) undo();
    // A page that goes from one view to another takes some turns.
    await (await fetch(bench.url)).text();
    const again = stores[0]?.subscribe(() => undefined);
    expect(stores[0]?.get().status).toBe("live");
    again?.();
    await eventually("nothing is watched", () => bench.headway.metrics().watchedJobs === 0);
    await eventually("no connection is left", () => {
      const { sockets, streams } = bench.headway.metrics();
      return sockets + streams === 0;
    });
    expect(client.view("video/j1")).toEqual({
      job: undefined,
      status: "connecting",
      connection: "connecting",
    });
  });

  it("follows a getter's address, and tells nothing after it is closed", async () => {
    bench.start();
    await bench.add("j1");
    await bench.add("j2");
    const client = connect("ada");
    let address: string | undefined;
    let changes = 0;
    const store = jobStore(client, () => address);
    store.subscribe(() => (changes += 1));
    expect(store.get()).toMatchObject({ job: undefined, status: "connecting" });
    address = "video/j1";
    await eventually("the first is known", () => store.get().job?.jobId === "j1");
    address = "video/j2";
    expect(store.get().job).toBeUndefined();
    await eventually("the second is known", () => store.get().job?.jobId === "j2");
    const before = changes;
    client.close();
    client.close();
    await (await bench.app.take()).complete(1);
    await (await bench.app.take()).complete(1);
    await eventually("the server has let go", () => bench.headway.metrics().watchedJobs === 0);
    expect(changes).toBe(before);
  });

  it("cancels a job for who may control it, and tells why not to others", async () => {
    bench.start({ authorize: (user) => user.id === "ada" && "control" });
    await bench.add("a/b 42");
    const client = connect("ada");
    const { views } = watch(client, "video/a/b 42");
    await eventually("it is known", () => last(views).status === "live");
    await expect(connect("eve").cancel("video/a/b 42")).rejects.toMatchObject({ code: "not-found" });
    await expect(client.cancel("")).rejects.toMatchObject({ code: "invalid-request" });
    expect(await client.cancel(() => "video/a/b 42")).toMatchObject({ jobId: "a/b 42" });
    await eventually("its end is told", () => last(views).job?.state === "cancelled");
    await expect(client.cancel("video/a/b 42")).rejects.toMatchObject({ code: "not-found" });
  });

  it("has a job that failed run again, and follows its next life", async () => {
    bench.start();
    await bench.add("j1");
    const client = connect("ada");
    const { views } = watch(client, "video/j1");
    await (await bench.app.take()).fail("no");
    await eventually("its end is told", () => last(views).job?.state === "failed");
    expect(await client.retry("video/j1")).toMatchObject({ jobId: "j1", state: "queued" });
    await eventually("its next life is told", () => last(views).job?.state === "queued");
    await expect(client.retry("video/j1")).rejects.toThrow("cannot be told to retry");
    await (await bench.app.take()).complete(1);
    await eventually("its next end is told", () => last(views).job?.state === "completed");
  });

  it("cancels by cookies where there is no token, and names who is not signed in", async () => {
    bench.start();
    await bench.add("j1");
    // A browser sends its cookies; here there is none.
    await expect(connect(undefined).cancel("video/j1")).rejects.toMatchObject({ code: "unauthenticated" });
  });

  it("shows a person's own list from its present state on, and none to who has none", async () => {
    bench.start({
      tenant: (given) => (given.data as { userId: string }).userId,
      feedOf: (user) => (user.id === "eve" ? undefined : user.id),
    });
    await bench.add("j1");
    await bench.add("b1", "bob");
    const client = connect("ada");
    const views: ListView[] = [];
    client.watchList((view) => views.push(view));
    const shown = (): string =>
      (views.at(-1)?.jobs ?? []).map(({ jobId, state }) => `${jobId} ${state}`).join(", ");
    await eventually("it is known", () => views.at(-1)?.status === "live");
    expect(shown()).toBe("j1 queued");
    await bench.add("j2");
    await eventually("what comes is in it", () => shown() === "j2 queued, j1 queued");
    await (await bench.app.take()).complete(1);
    await eventually("the end is in it", () => shown() === "j2 queued, j1 completed");
    const stranger = connect("eve");
    stranger.watchList(() => undefined);
    await eventually("it is refused", () => stranger.listView().status === "refused");
    expect(stranger.listView()).toMatchObject({ jobs: [], error: { code: "forbidden" } });
  });
});
