import { describe, expect, it, jest } from "@jest/globals";
import { BoundedDecoder, UnreadPayload } from "./bounded-decoder.ts";

const PAYLOAD_BYTES = 64 * 1024;

/** What a decoder makes of packets: each that it passes on, and whether it threw. */
function decode(...packets: unknown[]) {
  const decoder = new BoundedDecoder(PAYLOAD_BYTES);
  const decoded: { type: number; id?: number; data: unknown[] }[] = [];
  decoder.on("decoded", (packet) => decoded.push(packet as (typeof decoded)[0]));
  let threw = false;
  try {
    for (const packet of packets) decoder.add(packet);
  } catch {
    threw = true;
  }
  return { decoded, threw };
}

describe("a packet of a client", () => {
  it("is passed on when it is an event with a payload of up to the limit", () => {
    const payload = { jobId: "x".repeat(PAYLOAD_BYTES - 20) };
    const { decoded } = decode(`27["job:watch",${JSON.stringify(payload)}]`);
    expect(decoded).toEqual([{ type: 2, nsp: "/", id: 7, data: ["job:watch", payload] }]);
  });

  it("is answered unread when it has attachments, however many placeholders point at one", () => {
    const parse = jest.spyOn(JSON, "parse");
    const placeholders = JSON.stringify(Array.from({ length: 300 }, () => ({ _placeholder: true, num: 0 })));
    const { decoded, threw } = decode(`51-7["job:watch",${placeholders}]`, Buffer.alloc(256 * 1024));
    const parsed = parse.mock.calls.length;
    parse.mockRestore();
    expect({ threw, parsed }).toEqual({ threw: false, parsed: 0 });
    expect(decoded).toEqual([{ type: 2, nsp: "/", id: 7, data: ["unread", expect.any(UnreadPayload)] }]);
    expect((decoded[0]?.data[1] as UnreadPayload).error.code).toBe("invalid-request");
  });

  it.each([
    ["fields", JSON.stringify(Object.fromEntries(Array.from({ length: 6_000 }, (_, at) => [`k${at}`, 1])))],
    ["numbers", `[${"1,".repeat(30_000)}1]`],
    ["nested lists", "[".repeat(30_000) + "]".repeat(30_000)],
    ["texts", JSON.stringify(['\\"', ...Array.from({ length: 1_100 }, () => "a")])],
  ])("is answered unread when it holds too many %s", (_what, payload) => {
    const parse = jest.spyOn(JSON, "parse");
    const { decoded } = decode(`28["job:watch",${payload}]`);
    const parsed = parse.mock.calls.length;
    parse.mockRestore();
    expect(parsed).toBe(0);
    expect((decoded[0]?.data[1] as UnreadPayload).error.code).toBe("invalid-request");
  });

  it("is read when it has many commas and brackets in a text", () => {
    const payload = { jobId: '[{,\\",'.repeat(5_000) };
    const { decoded } = decode(`27["job:watch",${JSON.stringify(payload)}]`);
    expect(decoded).toEqual([{ type: 2, nsp: "/", id: 7, data: ["job:watch", payload] }]);
  });

  it("is answered unread when it is larger than the limit", () => {
    const parse = jest.spyOn(JSON, "parse");
    const { decoded } = decode(
      `28["job:watch",[${"1,".repeat(60_000)}1]]`,
      `2["job:watch","${"€".repeat(30_000)}"]`,
    );
    const parsed = parse.mock.calls.length;
    parse.mockRestore();
    expect(parsed).toBe(0);
    expect(decoded.map(({ id }) => id)).toEqual([8, undefined]);
    for (const { data } of decoded) expect((data[1] as UnreadPayload).error.code).toBe("too-large");
  });

  it.each([
    ["an acknowledgement that nobody asked for", '37["ok"]'],
    ["an acknowledgement with attachments", "61-7[]"],
    ["a refusal", '4{"message":"no"}'],
    ["an event of another namespace", '2/other,["job:watch"]'],
    ["an acknowledgement's number without end", `2${"9".repeat(60_000)}["job:watch"]`],
    ["attachments without number", '5["job:watch"]'],
    ["a token of 20 kB", `0${JSON.stringify({ token: "x".repeat(20_000) })}`],
    ["nothing", ""],
    ["nonsense", "nonsense"],
  ])("is an error when it is %s", (_what, packet) => {
    expect(decode(packet)).toEqual({ decoded: [], threw: true });
  });
});
