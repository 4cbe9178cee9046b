import { crc32 } from "node:zlib";

const SIGNATURE = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");

export interface Frame {
  /** As a browser takes it: all of one size and kind. */
  png: Buffer;
  /** How long it is shown. */
  ms: number;
}

/** Screenshots as one picture that moves, in a loop: their own data, which APNG (PNG's third edition) takes as it is. */
export function toAnimatedPng(frames: readonly Frame[]): Buffer {
  const [header] = chunksOf(frames[0]?.png ?? Buffer.alloc(0));
  if (header === undefined) throw new Error("expected a frame or more, got none");
  let sequence = 0;
  const parts = frames.flatMap(({ png, ms }, index) => {
    const [own, ...others] = chunksOf(png);
    if (!own?.data.equals(header.data)) throw new Error(`frame ${index} has another size than the first`);
    const control = toChunk(
      "fcTL",
      numbers(sequence++, own.data.readUInt32BE(0), own.data.readUInt32BE(4), 0, 0),
      shorts(ms, 1_000),
      Buffer.alloc(2),
    );
    const pixels = others
      .filter(({ type }) => type === "IDAT")
      .map(({ data }) =>
        // The first frame is what a program shows that knows still pictures only.
        index === 0 ? toChunk("IDAT", data) : toChunk("fdAT", numbers(sequence++), data),
      );
    return [control, ...pixels];
  });
  return Buffer.concat([
    SIGNATURE,
    toChunk("IHDR", header.data),
    toChunk("acTL", numbers(frames.length, 0)),
    ...parts,
    toChunk("IEND"),
  ]);
}

/** How many frames a picture has; 0 for one that does not move. */
export function countFrames(png: Buffer): number {
  return (
    chunksOf(png)
      .find(({ type }) => type === "acTL")
      ?.data.readUInt32BE(0) ?? 0
  );
}

function chunksOf(png: Buffer): { type: string; data: Buffer }[] {
  const found = [];
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    found.push({ type: png.toString("latin1", at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return found;
}

function toChunk(type: string, ...data: Buffer[]): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), ...data]);
  return Buffer.concat([numbers(body.length - 4), body, numbers(crc32(body))]);
}

function numbers(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeUInt32BE(value, index * 4));
  return bytes;
}

function shorts(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => bytes.writeUInt16BE(value, index * 2));
  return bytes;
}
