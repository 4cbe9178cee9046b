import { BSONError } from "bson";
import type { Doc } from "../documents/doc.ts";
import { isDoc } from "../documents/doc.ts";
import { MongoError } from "../mongo-error.ts";
import type { Databases } from "../storage/databases.ts";
import { AGGREGATE_COMMANDS } from "./aggregate.ts";
import { CATALOG_COMMANDS } from "./catalog.ts";
import type { Command, CommandContext } from "./command.ts";
import { checkFields, flag } from "./command.ts";
import { Cursors } from "./cursors.ts";
import { FIND_AND_MODIFY_COMMANDS } from "./find-and-modify.ts";
import { HANDSHAKE_COMMANDS } from "./handshake.ts";
import { INDEX_COMMANDS } from "./indexes.ts";
import { READ_COMMANDS } from "./read.ts";
import { TRANSACTION_COMMANDS } from "./transactions.ts";
import { WRITE_COMMANDS } from "./write.ts";

const COMMANDS = new Map<string, Command>(
  Object.entries({
    ...HANDSHAKE_COMMANDS,
    ...CATALOG_COMMANDS,
    ...INDEX_COMMANDS,
    ...READ_COMMANDS,
    ...WRITE_COMMANDS,
    ...FIND_AND_MODIFY_COMMANDS,
    ...AGGREGATE_COMMANDS,
    ...TRANSACTION_COMMANDS,
  }),
);

export interface EngineOptions {
  readonly databases: Databases;
  /** The folder the data is in, told to launchers that ask. */
  readonly dataDir: string;
  readonly log: (line: string) => void;
}

/** Runs commands one at a time, each to its end: so each is atomic. */
export class Engine {
  readonly #databases: Databases;
  readonly #dataDir: string;
  readonly #log: (line: string) => void;
  readonly #cursors = new Cursors(Date.now);
  readonly #startedAt = Date.now();

  constructor({ databases, dataDir, log }: EngineOptions) {
    this.#databases = databases;
    this.#dataDir = dataDir;
    this.#log = log;
  }

  /** Answers a command; what goes wrong is in the answer, as `ok: 0` with MongoDB's own error codes. */
  run(command: Doc, connectionId: number): Doc {
    const name = Object.keys(command)[0] ?? "";
    try {
      const known = COMMANDS.get(name);
      if (!known) throw new MongoError("CommandNotFound", `no such command: '${name}'`);
      const db = command["$db"];
      if (typeof db !== "string")
        throw new MongoError("Location40415", "OP_MSG requests require a $db argument");
      checkFields(name, command, known.fields);
      this.#cursors.forgetIdle();
      const answer = known.run(command, this.#context(db, connectionId));
      return { ...answer, ok: 1 };
    } catch (error) {
      return this.#errorAnswer(name, error);
    } finally {
      this.#commit(command);
    }
  }

  #context(db: string, connectionId: number): CommandContext {
    return {
      databases: this.#databases,
      cursors: this.#cursors,
      db,
      connectionId,
      dataDir: this.#dataDir,
      startedAt: this.#startedAt,
    };
  }

  /** Also after an error: the part of a batch that came before it has been done. */
  #commit(command: Doc): void {
    const concern = command["writeConcern"];
    if (isDoc(concern) && (flag(concern, "j") || flag(concern, "fsync"))) this.#databases.flush();
    else this.#databases.commit();
  }

  #errorAnswer(name: string, error: unknown): Doc {
    if (error instanceof MongoError) {
      return { ok: 0, errmsg: error.message, code: error.code, codeName: error.codeName, ...error.details };
    }
    if (error instanceof BSONError) return { ok: 0, errmsg: error.message, code: 2, codeName: "BadValue" };
    this.#log(
      `MongoDB stand-in: ${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : error}`,
    );
    return { ok: 0, errmsg: `internal error in ${name}`, code: 1, codeName: "InternalError" };
  }
}
