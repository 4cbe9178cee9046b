import { MongoError } from "../mongo-error.ts";
import type { Command } from "./command.ts";

/** A single server has no transactions and says so, in the words of one. */
const refused: Command = {
  fields: ["recoveryToken"],
  run: () => {
    throw new MongoError(
      "IllegalOperation",
      "Transaction numbers are only allowed on a replica set member or mongos",
    );
  },
};

export const TRANSACTION_COMMANDS: Readonly<Record<string, Command>> = {
  commitTransaction: refused,
  abortTransaction: refused,
};
