/**
 * The clients. They connect and watch as any client does; from then on frames are searched for the moments of the reports
 * they carry and not otherwise read, so that a thousand clients in one process cost it little.
 */
import { Agent, get } from "node:http";
import { io } from "socket.io-client";
import { offer } from "../lib/child.js";
import { quantile } from "../lib/figures.js";
import { monotonicMs } from "./clock.js";

const MARK = '"reportedAt":';
const CONNECTING_AT_ONCE = 50;

let latencies = [];
let lastAt = 0;
const sockets = [];
const streaming = new Agent({ keepAlive: true, maxSockets: Infinity });

offer({
  /** Opens so many connections, each of which sends the commands and waits for their answers, or follows Server-Sent Events. */
  async connect({ url, count, token, commands, topics }) {
    for (let opened = 0; opened < count; opened += CONNECTING_AT_ONCE) {
      const some = Math.min(CONNECTING_AT_ONCE, count - opened);
      const one = () => (topics ? follow(url, topics) : connect(url, token, commands));
      await Promise.all(Array.from({ length: some }, one));
    }
  },

  /** What has arrived since the last call. Resolves when nothing more has come for `quietMs`. */
  async take({ quietMs }) {
    lastAt = monotonicMs();
    while (monotonicMs() - lastAt < quietMs) await new Promise((resolve) => setTimeout(resolve, 20));
    const taken = latencies;
    latencies = [];
    return { delivered: taken.length, p50: quantile(taken, 0.5), p99: quantile(taken, 0.99) };
  },
});

async function connect(url, token, commands) {
  const socket = io(url, { transports: ["websocket"], forceNew: true, reconnection: false, auth: { token } });
  await new Promise((resolve, reject) => {
    socket.once("connect", resolve);
    socket.once("connect_error", reject);
  });
  for (const command of commands) {
    const answer = await socket.timeout(10_000).emitWithAck(...command);
    if (!answer.ok) throw new Error(`${command[0]} was refused: ${answer.error.message}`);
  }
  const { engine } = socket.io;
  engine.off("data");
  engine.on("data", onFrame);
  engine.on("close", (reason) => {
    process.stderr.write(`a client of the benchmark was cut off: ${reason}\n`);
  });
  sockets.push(socket);
}

function onFrame(frame) {
  const now = monotonicMs();
  for (let at = frame.indexOf(MARK); at !== -1; at = frame.indexOf(MARK, at + MARK.length)) {
    latencies.push(now - Number.parseFloat(frame.slice(at + MARK.length, at + MARK.length + 20)));
    lastAt = now;
  }
}

/** One stream of Server-Sent Events for each topic. */
function follow(url, topics) {
  return Promise.all(
    topics.map(
      (topic) =>
        new Promise((resolve, reject) => {
          get(`${url}/${encodeURIComponent(topic)}`, { agent: streaming }, (response) => {
            let cut = "";
            response.setEncoding("latin1").on("data", (chunk) => {
              resolve();
              const text = cut + chunk;
              const end = text.lastIndexOf("\n\n") + 2;
              cut = text.slice(end);
              onFrame(text.slice(0, end));
            });
          }).on("error", reject);
        }),
    ),
  );
}
