import { z } from "zod";
import { WireError } from "../protocol/wire-error.ts";

/** Where a page ended: the sort key of its last persona. */
export interface PersonaPosition {
  publishedAt: Date;
  jobId: string;
  index: number;
}

const encoded = z.tuple([
  z.int().min(0).max(8_640_000_000_000_000),
  z.string().min(1).max(128),
  z.int().min(0),
]);

/** A position as the opaque text that clients hand back. */
export function toCursor({ publishedAt, jobId, index }: PersonaPosition): string {
  return Buffer.from(JSON.stringify([publishedAt.getTime(), jobId, index])).toString("base64url");
}

/** The position in a cursor that came from outside. Throws `invalid-request` naming `cursor`. */
export function parseCursor(cursor: string): PersonaPosition {
  const parsed = encoded.safeParse(parseJson(Buffer.from(cursor, "base64url").toString("utf8")));
  if (!parsed.success) {
    const got = JSON.stringify(cursor.slice(0, 80));
    throw new WireError(
      "invalid-request",
      `cursor: expected the nextCursor of an earlier answer, got ${got}`,
      {
        details: [{ path: "cursor", expected: "the nextCursor of an earlier answer", got }],
      },
    );
  }
  const [at, jobId, index] = parsed.data;
  return { publishedAt: new Date(at), jobId, index };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
