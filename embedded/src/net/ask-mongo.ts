import { serialize } from "bson";
import type { Document } from "bson";
import { MessageSplitter, parseMessage } from "../stand-in/wire.ts";
import type { AskOptions } from "./ask.ts";
import { ask } from "./ask.ts";

const OP_MSG = 2013;
/** Header (length, id, the id answered, operation), flags, and the kind of the section that follows. */
const PREFIX_BYTES = 21;

/** Sends one command to a MongoDB server and reads its answer. @throws Error when nothing answers in time. */
export function askMongo(options: AskOptions, command: Document): Promise<Document> {
  const body = serialize({ ...command, $db: "admin" });
  const prefix = Buffer.alloc(PREFIX_BYTES);
  for (const [index, value] of [PREFIX_BYTES + body.length, 1, 0, OP_MSG].entries())
    prefix.writeInt32LE(value, index * 4);
  return ask(options, Buffer.concat([prefix, body]), (bytes) => {
    const [message] = new MessageSplitter().push(bytes);
    return message === undefined ? undefined : parseMessage(message).body;
  });
}
