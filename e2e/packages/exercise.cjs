// Runs in a folder that has installed the tarballs: an application with a queue, a tracked worker and Headway on its server.
// Prints one line of JSON: what it saw.
const { createServer } = require("node:http");
const { once } = require("node:events");

exports.exercise = async ({ createHeadway, track, progressOf, Queue, Worker, connect }) => {
  const { hostname, port } = new URL(process.env.REDIS_URL);
  const connection = { host: hostname, port: Number(port), maxRetriesPerRequest: null };
  const name = `videos-${process.pid}`;
  const queue = new Queue(name, { connection });
  // The job goes on when it has been seen at work: a slow machine connects slowly.
  let goOn;
  const seenAtWork = new Promise((resolve) => (goOn = resolve));
  const worker = new Worker(
    name,
    track(async (job) => {
      const progress = progressOf(job);
      progress.stage("encode", "Encoding…");
      progress.report(1, 5);
      await seenAtWork;
      return { url: "/videos/1.mp4" };
    }),
    { connection },
  );
  const headway = createHeadway({
    connection: { ...connection },
    queues: [name],
    authenticate: ({ headers }) => ({ id: headers.get("cookie") ?? "" }),
    authorize: (user, job) => user.id === job.data.userId,
    expose: (job) => ({ title: job.data.file, result: job.returnvalue }),
  });
  const server = createServer((_request, response) => response.end("the application's own"));
  headway.attach(server, { path: "/headway" });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const base = `http://127.0.0.1:${server.address().port}`;
  const job = await queue.add("encode", { file: "cat.mov", userId: "sid=1" });
  const address = `${base}/headway/queues/${name}/jobs/${job.id}`;

  const socket = connect(base, { path: "/headway/socket.io", extraHeaders: { cookie: "sid=1" } });
  const overSocket = await socket.timeout(10_000).emitWithAck("job:watch", { queue: name, jobId: job.id });
  const stream = await fetch(`${address}/events`, { headers: { cookie: "sid=1" } });
  let events = "";
  for await (const text of stream.body.pipeThrough(new TextDecoderStream())) {
    events += text;
    if (events.includes("Encoding…")) goOn();
  }
  const data = [...events.matchAll(/^data: (.*)$/gm)].map(([, text]) => JSON.parse(text));
  const last = data.at(-1);
  const stranger = await fetch(address, { headers: { cookie: "sid=2" } });
  const page = await fetch(`${base}/headway/`);
  const html = await page.text();
  const script = /src="\.?\/?(assets\/[^"]+)"/.exec(html)?.[1];
  const asset = await fetch(`${base}/headway/${script}`);
  const own = await (await fetch(`${base}/`)).text();

  socket.disconnect();
  await headway.close();
  await worker.close();
  await queue.obliterate({ force: true });
  await queue.close();
  server.close();
  const seen = {
    overSocket: overSocket.ok,
    labels: [...new Set(data.map(({ stage }) => stage?.label))],
    last: { state: last?.state, progress: last?.progress, title: last?.title, result: last?.result },
    guarantee: last?.guarantee,
    stranger: stranger.status,
    page: page.status,
    asset: `${asset.status} ${asset.headers.get("content-type")}`,
    own,
  };
  process.stdout.write(`${JSON.stringify(seen)}\n`);
};
