import type { Doc } from "./doc.ts";

/** MongoDB's error codes that the stand-in answers with, by their official names (`error_codes.yml` of MongoDB 7.0). */
const ERROR_CODES = {
  BadValue: 2,
  NamespaceNotFound: 26,
  CursorNotFound: 43,
  CommandNotFound: 59,
  ImmutableField: 66,
  CannotCreateIndex: 67,
  IndexOptionsConflict: 85,
  IndexKeySpecsConflict: 86,
  CommandNotSupported: 115,
  DuplicateKey: 11000,
  BSONObjectTooLarge: 10334,
} as const;

/** Becomes `{ok: 0, errmsg, code, codeName}` or one entry of `writeErrors`. */
export class MongoError extends Error {
  override readonly name = "MongoError";
  readonly code: number;
  readonly codeName: string;
  /** Fields beside code and message, such as `keyPattern` of a duplicate key. */
  readonly details: Readonly<Doc>;

  constructor(codeName: keyof typeof ERROR_CODES, message: string, details: Readonly<Doc> = {}) {
    super(message);
    this.code = ERROR_CODES[codeName];
    this.codeName = codeName;
    this.details = details;
  }
}

/** Refuses what MongoDB can do and the stand-in cannot: an error is seen, a wrong answer is not. */
export function notSupported(what: string): MongoError {
  return new MongoError(
    "CommandNotSupported",
    `${what} is not supported by the embedded MongoDB stand-in; set MONGO_URL to a MongoDB server to use it`,
  );
}
