import { z } from "zod";
import { WireError } from "../protocol/wire-error.ts";

/** Turns the position of a list's last item into an opaque text for the next call. */
export function toCursor(position: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(position)).toString("base64url");
}

/** The position in a cursor. Throws `invalid-request` naming `cursor` for a text that no list has given out. */
export function parseCursor<Shape extends z.ZodType>(shape: Shape, cursor: string): z.output<Shape> {
  try {
    return shape.parse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
  } catch (cause) {
    throw new WireError("invalid-request", "cursor: not one that this list has given out", {
      details: [
        { path: "cursor", expected: "the nextCursor of an earlier answer", got: cursor.slice(0, 100) },
      ],
      cause,
    });
  }
}

/** `text` as a pattern that matches itself. */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
