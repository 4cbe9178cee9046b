import type { Doc } from "../mongo-wire/documents/doc.ts";
import { decodeReply, encodeCommand } from "../mongo-wire/wire/message.ts";
import type { AskOptions } from "./ask.ts";
import { ask } from "./ask.ts";

/** Sends one command to a MongoDB server and reads its answer. @throws Error when nothing answers in time. */
export function askMongo(options: AskOptions, command: Doc): Promise<Doc> {
  return ask(options, encodeCommand(1, { ...command, $db: "admin" }), (bytes) => decodeReply(bytes));
}
