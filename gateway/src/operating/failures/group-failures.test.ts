import { describe, expect, it } from "@jest/globals";
import { toShape } from "./failure-shape.ts";
import type { FailureText } from "./failure-shape.ts";
import { groupFailures } from "./group-failures.ts";

/** mulberry32: the same failures at each run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = seeded(21);
const int = (below: number): number => Math.floor(random() * below);
const pick = <Item>(items: readonly Item[]): Item => items[int(items.length)] as Item;
const hex = (length: number): string => Array.from({ length }, () => int(16).toString(16)).join("");
const uuid = (): string => [8, 4, 4, 4, 12].map(hex).join("-");
const NAMES =
  "ada bob cyd dan eve fay gus hal ivy jon kim lea max nia oto pia quin ray sue tom una vic wes".split(" ");
const TABLES = "orders users invoices payments carts sessions events products stock".split(" ");
const host = (): string => `${pick(["db", "cache", "api", "mail"])}-${pick(NAMES)}.internal.example`;
const at = (place: string, ...below: string[]): string =>
  [place, ...below].map((one) => `    at ${one}`).join("\n");
const OWN = (name: string, file: string) => `${name} (/app/src/${file}:${int(400)}:${int(80)})`;
const LIBRARY = "Socket.emit (node:events:519:28)";

type Kind = () => { type: string; message: string; frames: string };
/** Thirty kinds as they are met in the wild. */
const KINDS: Kind[] = [
  () => ({
    type: "Error",
    message: `connect ECONNREFUSED 10.${int(9)}.${int(255)}.${int(255)}:5432`,
    frames: at(LIBRARY),
  }),
  () => ({
    type: "Error",
    message: `connect ETIMEDOUT 10.${int(9)}.${int(255)}.${int(255)}:443`,
    frames: at(LIBRARY),
  }),
  () => ({ type: "Error", message: `getaddrinfo ENOTFOUND ${host()}`, frames: at(LIBRARY) }),
  () => ({ type: "Error", message: "read ECONNRESET", frames: at(LIBRARY) }),
  () => ({
    type: "AxiosError",
    message: "Request failed with status code 404",
    frames: at("settle (/app/node_modules/axios/lib/core/settle.js:19:12)"),
  }),
  () => ({
    type: "AxiosError",
    message: "Request failed with status code 503",
    frames: at("settle (/app/node_modules/axios/lib/core/settle.js:19:12)"),
  }),
  () => ({
    type: "AxiosError",
    message: `timeout of ${pick([5000, 10000, 30000])}ms exceeded`,
    frames: at(LIBRARY),
  }),
  () => ({
    type: "TypeError",
    message: "Cannot read properties of undefined (reading 'total')",
    frames: at(OWN("sumOrder", "orders.js"), LIBRARY),
  }),
  () => ({
    type: "TypeError",
    message: "Cannot read properties of undefined (reading 'email')",
    frames: at(OWN("sendReceipt", "mail.js"), LIBRARY),
  }),
  () => ({
    type: "TypeError",
    message: "Cannot read properties of null (reading 'email')",
    frames: at(OWN("sendReceipt", "mail.js"), LIBRARY),
  }),
  () => ({
    type: "MongoServerError",
    message: `E11000 duplicate key error collection: shop.${pick(TABLES)} index: email_1 dup key: { email: "${pick(NAMES)}${int(99)}@example.org" }`,
    frames: at("Connection.onMessage (/app/node_modules/mongodb/lib/cmap/connection.js:231:30)"),
  }),
  () => ({
    type: "PrismaClientKnownRequestError",
    message: `P2002: Unique constraint failed on the fields: (\`email\`)`,
    frames: at("Runner.handle (/app/node_modules/@prisma/client/runtime.js:1:1)"),
  }),
  () => ({
    type: "CardError",
    message: `Card ${int(9999)} was declined: insufficient funds`,
    frames: at(OWN("charge", "pay.js")),
  }),
  () => ({
    type: "CardError",
    message: `Card ${int(9999)} was declined: expired card`,
    frames: at(OWN("charge", "pay.js")),
  }),
  () => ({
    type: "CardError",
    message: `Card ${int(9999)} was declined: do not honor`,
    frames: at(OWN("charge", "pay.js")),
  }),
  () => ({
    type: "NotFoundError",
    message: `User ${uuid()} not found`,
    frames: at(OWN("findUser", "users.js")),
  }),
  () => ({
    type: "NotFoundError",
    message: `Order ${int(1e6)} not found`,
    frames: at(OWN("findOrder", "orders.js")),
  }),
  () => ({
    type: "Error",
    message: `User ${pick(NAMES)} may not read ${pick(TABLES)}`,
    frames: at(OWN("assertMay", "access.js")),
  }),
  () => ({
    type: "SyntaxError",
    message: `Unexpected token < in JSON at position ${int(3)}`,
    frames: at("JSON.parse (<anonymous>)", OWN("readBody", "http.js")),
  }),
  () => ({
    type: "SyntaxError",
    message: "Unexpected end of JSON input",
    frames: at("JSON.parse (<anonymous>)", OWN("readBody", "http.js")),
  }),
  () => ({
    type: "ValidationError",
    message: `"items[${int(9)}].price" must be a number`,
    frames: at("Object.validate (/app/node_modules/joi/lib/validator.js:1:1)"),
  }),
  () => ({
    type: "ValidationError",
    message: `"address.zip" is required`,
    frames: at("Object.validate (/app/node_modules/joi/lib/validator.js:1:1)"),
  }),
  () => ({
    type: "Error",
    message: `ENOENT: no such file or directory, open '/tmp/upload-${hex(8)}/page-${int(99)}.pdf'`,
    frames: at("open (node:internal/fs/promises:638:25)"),
  }),
  () => ({
    type: "Error",
    message: `ENOSPC: no space left on device, write '/tmp/out-${hex(8)}'`,
    frames: at("write (node:internal/fs/promises:1:1)"),
  }),
  () => ({
    type: "Error",
    message: `Command failed: ffmpeg -i https://cdn.example/${hex(12)}.mp4 -vf scale=1280:-1\nConversion failed!\nline ${int(99)}`,
    frames: at("ChildProcess.exithandler (node:child_process:422:12)"),
  }),
  () => ({ type: "Error", message: "job stalled more than allowable limit", frames: "" }),
  () => ({
    type: "TimeoutError",
    message: `Lock "order:${int(9999)}" was not free within ${int(9000)} ms`,
    frames: at(OWN("withLock", "locks.js")),
  }),
  () => ({
    type: "Error",
    message: `Template "${pick(NAMES)}-welcome" has no variable '${pick(["name", "city", "plan"])}'`,
    frames: at(OWN("render", "templates.js")),
  }),
  () => ({
    type: "S3ServiceException",
    message: `The specified key does not exist. (bucket media, key ${hex(6)}/${hex(10)}.png)`,
    frames: at("throwDefaultError (/app/node_modules/@smithy/core/index.js:1:1)"),
  }),
  () => ({
    type: "RateLimitError",
    message: `429 Too Many Requests: retry after ${int(60)} s (request ${hex(16)})`,
    frames: at("Client.call (/app/node_modules/openai/core.js:1:1)"),
  }),
];

function make(kind: Kind): FailureText {
  const { type, message, frames } = kind();
  return { message, ...(frames !== "" && { stack: `${type}: ${message}\n${frames}` }) };
}

describe("failures in groups", () => {
  it("are 30 ± 3 of 10,000 of thirty kinds, and no group mixes two", () => {
    const kinds = Array.from({ length: 10_000 }, () => int(KINDS.length));
    const groups = groupFailures(kinds.map((kind) => make(KINDS[kind] as Kind)));
    const mixed = groups.filter(({ members }) => new Set(members.map((at) => kinds[at])).size > 1);
    expect(mixed.map(({ message }) => message)).toEqual([]);
    expect(groups.length).toBeGreaterThanOrEqual(27);
    expect(groups.length).toBeLessThanOrEqual(33);
    expect(groups.reduce((sum, { members }) => sum + members.length, 0)).toBe(10_000);
  });

  it("keep HTTP statuses and leading codes apart, and numbers together", () => {
    const of = (...messages: string[]): number =>
      groupFailures(messages.map((message) => ({ message }))).length;
    expect(of("status code 404", "status code 503")).toBe(2);
    expect(of("E11000 dup", "E11600 dup")).toBe(2);
    expect(of("page 4711", "page 4712")).toBe(1);
    expect(of("see http://a/1", "see https://b/x")).toBe(1);
  });

  it("are told apart by where the application's own code threw, whatever the line", () => {
    const of = (frame: string): string =>
      toShape({ message: "no", stack: `Error: no\n    at ${frame}\n    at other (/app/x.js:1:1)` }).frame;
    expect(of("charge (/app/src/pay.js:12:7)")).toBe("charge pay.js");
    expect(of("charge (/app/src/pay.js:90:1)")).toBe("charge pay.js");
    expect(of("async Pay.charge (file:///app/dist/pay-3f2a1c.js:90:1)")).toBe("Pay.charge pay.js");
    expect(of("/app/src/pay.js:12:7")).toBe("pay.js");
    expect(of("settle (/app/node_modules/axios/settle.js:1:1)")).toBe("");
  });

  it("have a key that other failures beside them do not change", () => {
    const one = { message: "Card 12 declined", stack: "CardError: Card 12 declined" };
    const [alone] = groupFailures([one]);
    const among = groupFailures([
      { message: "other" },
      one,
      { message: "Card 99 declined", stack: "CardError: x" },
    ]);
    expect(among.map(({ key }) => key)).toContain(alone?.key);
  });

  it("take the class from the stack, and are `Error` without one", () => {
    expect(toShape({ message: "x", stack: "CardError: x" }).errorClass).toBe("CardError");
    expect(toShape({ message: "x" }).errorClass).toBe("Error");
  });
});
