import { describe, expect, it } from "@jest/globals";
import { toEventFrame } from "./event-frame.ts";

/** Reads an unmasked WebSocket frame as RFC 6455 has it: the text, and the bytes that its header says it has. */
function readFrame(frame: Buffer): { first: number; length: number; text: string } {
  const short = frame.readUInt8(1);
  const start = short === 126 ? 4 : short === 127 ? 10 : 2;
  const length =
    short === 126 ? frame.readUInt16BE(2) : short === 127 ? Number(frame.readBigUInt64BE(2)) : short;
  return { first: frame.readUInt8(0), length, text: frame.toString("utf8", start) };
}

describe("an event's frame", () => {
  const emptyLength = readFrame(frameOf("")).length;

  it.each([emptyLength, 125, 126, 65_535, 65_536, 200_000])(
    "says how long it is, with a text of %d bytes",
    (bytes) => {
      const reason = "x".repeat(bytes - emptyLength);
      const { first, length, text } = readFrame(frameOf(reason));
      expect(first).toBe(0x81);
      expect(length).toBe(bytes);
      expect(text).toBe(`42${JSON.stringify(["server:status", { live: true, reason }])}`);
    },
  );

  it("counts bytes and not characters", () => {
    const { length, text } = readFrame(frameOf("…ü"));
    expect(length).toBe(Buffer.byteLength(text));
    expect(text.endsWith(`"…ü"}]`)).toBe(true);
  });
});

function frameOf(reason: string): Buffer {
  return Buffer.concat(toEventFrame("server:status", { live: true, reason }).options.wsPreEncodedFrame);
}
