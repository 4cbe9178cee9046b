/** Thousands of light sockets, each of which watches one job, and comes back as Headway's client does when its connection is lost. */
import { setTimeout as sleep } from "node:timers/promises";
import { backOffMs } from "@headway/shared/client/link/back-off";
import { offer } from "../lib/child.js";
import { monotonicMs } from "./clock.js";
import { LightSocket, toFrames } from "./light-socket.js";

const MARK = '"reportedAt":';
const CONNECTING_AT_ONCE = 50;

/** What each socket needs to come back, how often that failed in a row, and since when it holds what was reported after `since`. */
let members = [];
let comesBack = false;
let since = Infinity;
const losses = new Map();

offer({
  /** Opens so many connections, of which each sends one of the commands and waits for its answer. */
  async open({ url, count, token, commands }) {
    const port = Number(new URL(url).port);
    const frames = commands.map((command) => toFrames(token, [command]));
    const added = Array.from({ length: count }, (_, at) => ({
      port,
      frames: frames[at % frames.length],
      failures: 0,
    }));
    for (let at = 0; at < count; at += CONNECTING_AT_ONCE)
      await Promise.all(added.slice(at, at + CONNECTING_AT_ONCE).map((member) => start(member)));
    members.push(...added);
  },

  close() {
    for (const { socket } of members) socket.close();
    members = [];
  },

  /** From now on a socket that is lost comes back, and is current once it has heard of a report after `moment`. */
  expect({ moment }) {
    comesBack = true;
    since = moment;
    losses.clear();
    for (const member of members) Object.assign(member, { currentAt: undefined, failures: 0 });
  },

  /** How long after the moment each socket was current, in ms, or `withinMs` for those that are not by then, and how many those are. */
  async takeCurrent({ withinMs }) {
    const countLate = () => members.filter(({ currentAt }) => currentAt === undefined).length;
    while (countLate() > 0 && monotonicMs() - since < withinMs) await sleep(20);
    return {
      delays: members.map(({ currentAt = since + withinMs }) => currentAt - since),
      late: countLate(),
      losses: [...losses],
    };
  },
});

/** Resolves once the socket watches for the first time. */
function start(member) {
  return new Promise((resolve, reject) => {
    connectTo(member, resolve, (why) => {
      if (comesBack) comeBack(member, why);
      else {
        process.stderr.write(`a socket of the benchmark was cut off: ${why}\n`);
        reject(new Error(`a socket was refused or cut off: ${why}`));
      }
    });
  });
}

function connectTo(member, onWatching, onLost) {
  const { port, frames } = member;
  const onText = (text) => hear(member, text);
  member.socket = new LightSocket({ port, ...frames, onWatching, onText, onLost });
}

function comeBack(member, why) {
  losses.set(why, (losses.get(why) ?? 0) + 1);
  const waitMs = backOffMs(member.failures, Math.random());
  member.failures += 1;
  setTimeout(() => {
    connectTo(
      member,
      () => undefined,
      (reason) => comeBack(member, reason),
    );
  }, waitMs);
}

function hear(member, text) {
  if (since === Infinity || member.currentAt !== undefined) return;
  const at = text.indexOf(MARK);
  if (at === -1) return;
  const reportedAt = Number.parseFloat(text.toString("latin1", at + MARK.length, at + MARK.length + 20));
  if (reportedAt >= since) member.currentAt = monotonicMs();
}
