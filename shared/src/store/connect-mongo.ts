import { createConnection, mongo } from "mongoose";
import type { Connection } from "mongoose";
import { coerceError } from "../node/coerce-error.ts";
import { redactUrl, SettingInvalidError } from "../node/env.ts";
import { ServerUnreachableError } from "../node/server-unreachable-error.ts";
import { ANSWER_DUE_MS, HEARTBEAT_EVERY_MS, reviveWhenStuck } from "./revive-mongo.ts";

/** How long a call waits for a server before it fails, in ms; a watcher of a failing page should know within seconds. */
const SERVER_SELECTION_TIMEOUT_MS = 3_000;

/**
 * Connects to MongoDB; the driver reconnects by itself from then on. Throws `ServerUnreachableError` when nothing answers
 * now, within 3 s unless the address names another `serverSelectionTimeoutMS`. Models neither buffer commands nor build indexes on their own: `ensureIndexes` of each store does, once, awaited.
 */
export async function connectMongo(url: string): Promise<Connection> {
  try {
    const connection = await createConnection(url, {
      // The driver prefers its options to the address: only what the address leaves open is set here.
      ...(!/[?&]serverSelectionTimeoutMS=/i.test(url) && {
        serverSelectionTimeoutMS: SERVER_SELECTION_TIMEOUT_MS,
      }),
      connectTimeoutMS: ANSWER_DUE_MS,
      heartbeatFrequencyMS: HEARTBEAT_EVERY_MS,
      bufferCommands: false,
      autoIndex: false,
      autoCreate: false,
    }).asPromise();
    reviveWhenStuck(connection);
    return connection;
  } catch (thrown) {
    if (thrown instanceof mongo.MongoParseError) {
      throw new SettingInvalidError(
        "MONGO_URL",
        redactUrl(url),
        `an address that MongoDB can read (${thrown.message})`,
      );
    }
    throw new ServerUnreachableError("MongoDB", url, "MONGO_URL", coerceError(thrown));
  }
}
