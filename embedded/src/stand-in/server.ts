import { BSONError } from "bson";
import type { Server, Socket } from "node:net";
import { createServer } from "node:net";
import { COMMANDS, COMMON_FIELDS } from "./commands.ts";
import { Cursors } from "./cursors.ts";
import type { Databases } from "./databases.ts";
import type { Doc } from "./doc.ts";
import { MongoError, notSupported } from "./mongo-error.ts";
import { MessageSplitter, encodeReply, parseMessage } from "./wire.ts";

type Log = (line: string) => void;

/** Serves the databases to MongoDB drivers. The caller lets it listen. Runs commands one at a time, each to its end, so each is atomic. */
export function createWireServer(databases: Databases, log: Log): Server {
  const cursors = new Cursors();
  return createServer((socket) => {
    serve(socket, (command) => answer(command, { databases, cursors, log }), log);
  });
}

function serve(socket: Socket, run: (command: Doc) => Doc, log: Log): void {
  const splitter = new MessageSplitter();
  let replies = 0;
  socket.setNoDelay(true);
  socket.on("error", (error) => {
    log(`a connection failed: ${error.message}`);
  });
  socket.on("data", (chunk) => {
    try {
      for (const message of splitter.push(chunk)) {
        const request = parseMessage(message);
        const reply = run(request.body);
        if (request.wantsReply) socket.write(encodeReply(++replies, request, reply));
      }
    } catch (thrown) {
      log(`closed a connection: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
      socket.destroy();
    }
  });
}

/** Answers a command. An error becomes an answer with `ok: 0` and MongoDB's own code. */
function answer(
  command: Doc,
  { databases, cursors, log }: { databases: Databases; cursors: Cursors; log: Log },
): Doc {
  const [name = "", value] = Object.entries(command)[0] ?? [];
  try {
    const known = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!known) throw new MongoError("CommandNotFound", `no such command of the stand-in: '${name}'`);
    const db = command["$db"];
    if (typeof db !== "string") throw new MongoError("BadValue", "OP_MSG requests require a $db argument");
    for (const field of Object.keys(command).slice(1))
      if (!COMMON_FIELDS.has(field) && !known.fields.includes(field))
        throw notSupported(`the field '${field}' of '${name}'`);
    return { ...known.run(command, { databases, cursors, db, name: String(value) }), ok: 1 };
  } catch (thrown) {
    return toErrorAnswer(thrown, name, log);
  } finally {
    // Also after an error: the part of a batch that came before it has been done.
    databases.commit();
  }
}

function toErrorAnswer(thrown: unknown, name: string, log: Log): Doc {
  if (thrown instanceof MongoError)
    return { ok: 0, errmsg: thrown.message, code: thrown.code, codeName: thrown.codeName, ...thrown.details };
  if (thrown instanceof BSONError) return { ok: 0, errmsg: thrown.message, code: 2, codeName: "BadValue" };
  log(`${name} failed: ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}`);
  return { ok: 0, errmsg: `internal error in ${name}`, code: 1, codeName: "InternalError" };
}
