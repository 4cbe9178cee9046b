import { frame, openRawSocket } from "./raw-socket.ts";
import type { RawSocket } from "./raw-socket.ts";
import { mintToken } from "./system.ts";

/** One thing that somebody hostile does again and again, until told to stop. */
export interface Attack {
  name: string;
  /** Done once more, by one of several who do the same. */
  strike: (url: string, socket: () => Promise<RawSocket>) => Promise<unknown>;
  /** Whether its sockets show a token first. */
  isStranger?: boolean;
}

const KIB = 1024;
const repeat = (bytes: Buffer, times: number): Buffer =>
  Buffer.concat(Array.from({ length: times }, () => bytes));
const placeholders = (count: number): string =>
  JSON.stringify(Array.from({ length: count }, () => ({ _placeholder: true, num: 0 })));
const numbers = `[${"1,".repeat(32_000)}1]`;
const keys = (count: number): string =>
  JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 1])));
const nested = "[".repeat(30_000) + "]".repeat(30_000);

/** Sends these bytes on a WebSocket, which is opened anew when it has been cut off. */
const sends =
  (bytes: Buffer): Attack["strike"] =>
  async (_url, socket) => {
    await (await socket()).send(bytes);
  };

const posts =
  (path: string, body: string): Attack["strike"] =>
  async (url) => {
    const headers = { authorization: `Bearer ${await mintToken()}` };
    await (await fetch(url + path, { method: "POST", body, headers })).arrayBuffer();
  };

/** A session over polling, and one body of many packets. */
const polls =
  (body: string): Attack["strike"] =>
  async (url) => {
    const polling = `${url}/socket.io/?EIO=4&transport=polling`;
    const opened = await (await fetch(polling)).text();
    const { sid = "" } = JSON.parse(opened.slice(1)) as { sid?: string };
    await (await fetch(`${polling}&sid=${sid}`, { method: "POST", body })).arrayBuffer();
  };

const watch = (payload: string, id = ""): Buffer => frame(`42${id}["job:watch",${payload}]`);
const preset = "/admin/dev/personas/preset";

/** Each costs little to send. */
export const ATTACKS: readonly Attack[] = [
  {
    name: "one attachment, 26 placeholders",
    strike: sends(
      Buffer.concat([frame(`451-7["job:watch",${placeholders(26)}]`), frame(Buffer.alloc(128 * KIB - 1))]),
    ),
  },
  {
    name: "one attachment, 300 placeholders",
    strike: sends(
      Buffer.concat([frame(`451-7["job:watch",${placeholders(300)}]`), frame(Buffer.alloc(128 * KIB - 1))]),
    ),
  },
  { name: "32,000 numbers", strike: sends(watch(numbers, "7")) },
  { name: "440,000 numbers", strike: sends(watch(`[${"1,".repeat(440_000)}1]`)) },
  { name: "10,000 unknown fields", strike: sends(watch(keys(6_000), "7")) },
  { name: "30,000 nested lists", strike: sends(watch(nested, "7")) },
  { name: "names of 60 kB", strike: sends(frame(`427["${"x".repeat(60_000)}"]`)) },
  { name: "5,000 small commands in a breath", strike: sends(repeat(frame('420["a"]'), 5_000)) },
  { name: "commands for unknown jobs", strike: sends(watch('{"jobId":"nobody"}', "1")) },
  { name: "lists of jobs", strike: sends(frame('421["feed:watch",{}]')) },
  { name: "10,000 pongs", strike: sends(repeat(frame("3"), 10_000)) },
  { name: "10,000 WebSocket pings", strike: sends(repeat(frame(Buffer.alloc(100), 0x89), 10_000)) },
  {
    name: "a message in fragments of a byte",
    strike: sends(Buffer.concat([frame("4", 0x01), repeat(frame("2", 0x00), 10_000)])),
  },
  { name: "acknowledgements that nobody asked for", strike: sends(repeat(frame('431["ok"]'), 1_000)) },
  {
    name: "connects and disconnects",
    strike: async (_url, socket) => {
      const connects = frame(`40${JSON.stringify({ token: await mintToken() })}`);
      await (await socket()).send(repeat(Buffer.concat([frame("41"), connects]), 100));
    },
    isStranger: true,
  },
  {
    name: "handshakes with tokens of 60 kB",
    strike: async (url) => {
      const socket = await openRawSocket(url, `${"x".repeat(60_000)}.${"y".repeat(1_000)}.z`);
      socket.close();
    },
  },
  {
    name: "handshakes with forged tokens",
    strike: async (url) => {
      const socket = await openRawSocket(
        url,
        await mintToken({}, "another secret, with at least 32 bytes in it"),
      );
      socket.close();
    },
  },
  { name: "a polling body of 30,000 packets", strike: polls("3\u001e".repeat(30_000)) },
  { name: "a polling body of 1,000 connects", strike: polls('40{"token":"x.y.z"}\u001e'.repeat(1_000)) },
  { name: "POST of 30,000 nested lists", strike: posts(preset, nested) },
  { name: "POST of 32,000 numbers", strike: posts(preset, numbers.slice(0, 65_000) + "1]") },
  { name: "POST of 6,000 unknown fields", strike: posts(preset, keys(5_000)) },
  {
    name: "POST of 4,000 unknown categories",
    strike: posts(
      "/admin/dev/personas/custom",
      `{"count":1,"intensityLevel":1,"categories":[${'"no",'.repeat(4_000)}"no"]}`,
    ),
  },
  { name: "POST of 60 kB to nowhere", strike: posts("/nowhere", keys(5_000)) },
  {
    name: "GET with a query of 1,000 fields",
    strike: async (url) => {
      const query = Array.from({ length: 1_000 }, (_, index) => `k${index}=1`).join("&");
      const headers = { authorization: `Bearer ${await mintToken()}` };
      await (await fetch(`${url}/admin/jobs?${query}`, { headers })).arrayBuffer();
    },
  },
];
