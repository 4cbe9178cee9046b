import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { encode } from "./doc.ts";
import { MalformedMessageError, MessageSplitter, encodeReply, parseMessage } from "./wire.ts";

/** An OP_MSG of raw sections, as no function of the product makes them. */
function message(flags: number, ...sections: Uint8Array[]): Buffer {
  const head = Buffer.alloc(20);
  const body = Buffer.concat([head, ...sections]);
  body.writeInt32LE(body.length, 0);
  body.writeInt32LE(7, 4);
  body.writeInt32LE(2013, 12);
  body.writeUInt32LE(flags, 16);
  return body;
}

const bodySection = (doc: Record<string, unknown>): Buffer => Buffer.concat([Buffer.from([0]), encode(doc)]);

function sequenceSection(name: string, docs: Record<string, unknown>[]): Buffer {
  const content = Buffer.concat([Buffer.from(`${name}\0`), ...docs.map(encode)]);
  const size = Buffer.alloc(4);
  size.writeInt32LE(content.length + 4);
  return Buffer.concat([Buffer.from([1]), size, content]);
}

describe("MessageSplitter", () => {
  it("gives the same messages in whatever pieces their bytes arrive", () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 5 }), fc.array(fc.nat(200)), (texts, cuts) => {
        const bytes = Buffer.concat(texts.map((text) => message(0, bodySection({ ping: text }))));
        const splitter = new MessageSplitter();
        const messages: Buffer[] = [];
        let from = 0;
        for (const cut of [...cuts.map((step) => step + 1), bytes.length]) {
          const chunk = bytes.subarray(from, from + cut);
          from += chunk.length;
          if (chunk.length > 0) messages.push(...splitter.push(chunk).map((found) => Buffer.from(found)));
        }
        expect(messages.map((found) => parseMessage(found).body["ping"])).toEqual(texts);
      }),
    );
  });

  it.each([15, -1, 48_000_001])("refuses a message that claims %d bytes", (length) => {
    const bytes = Buffer.alloc(16);
    bytes.writeInt32LE(length);
    expect(() => new MessageSplitter().push(bytes)).toThrow(MalformedMessageError);
  });
});

describe("parseMessage", () => {
  it("puts a document sequence into the command as an array, before or after the body", () => {
    const docs = [{ _id: "a" }, { _id: "b" }];
    const sections = [bodySection({ insert: "c", $db: "d" }), sequenceSection("documents", docs)];
    for (const ordered of [sections, sections.toReversed()]) {
      expect(parseMessage(message(0, ...ordered)).body).toEqual({ insert: "c", $db: "d", documents: docs });
    }
  });

  it("knows from moreToCome that no answer is wanted", () => {
    expect(parseMessage(message(2, bodySection({ ping: "x" }))).wantsReply).toBe(false);
    expect(parseMessage(message(0, bodySection({ ping: "x" }))).wantsReply).toBe(true);
  });

  it.each([
    ["a required flag it does not know", message(1 << 5, bodySection({ ping: "x" }))],
    ["a checksum, which no driver sends", message(1, bodySection({ ping: "x" }))],
    ["two bodies", message(0, bodySection({ ping: "x" }), bodySection({ ping: "y" }))],
    ["no body", message(0, sequenceSection("documents", []))],
    ["a section longer than the message", message(0, Buffer.from([0, 99, 0, 0, 0, 0]))],
    ["a section of an unknown kind", message(0, Buffer.from([9, 5, 0, 0, 0, 0]))],
    [
      "a field given both in the body and as a sequence",
      message(0, bodySection({ a: "x" }), sequenceSection("a", [])),
    ],
  ])("refuses %s", (_what, bytes) => {
    expect(() => parseMessage(bytes)).toThrow(MalformedMessageError);
  });

  it("never fails in any other way, whatever bytes follow a header", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.constantFrom(2013, 2004, 2012), (bytes, opCode) => {
        const any = Buffer.concat([message(0).subarray(0, 16), bytes]);
        any.writeInt32LE(opCode, 12);
        try {
          parseMessage(any);
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedMessageError);
        }
      }),
    );
  });
});

describe("encodeReply", () => {
  it("answers the request that it names, in the form in which that came", () => {
    const asked = parseMessage(message(0, bodySection({ ping: "x" })));
    const reply = encodeReply(1, asked, { ok: "yes" });
    expect([reply.readInt32LE(0), reply.readInt32LE(8), reply.readInt32LE(12)]).toEqual([
      reply.length,
      7,
      2013,
    ]);
    expect(parseMessage(reply).body).toEqual({ ok: "yes" });
    expect(encodeReply(1, { ...asked, opCode: 2004 }, {}).readInt32LE(12)).toBe(1);
  });
});
