/** The server's error codes that the stand-in answers with, by their official names. */
export const ERROR_CODES = {
  BadValue: 2,
  FailedToParse: 9,
  TypeMismatch: 14,
  IllegalOperation: 20,
  NamespaceNotFound: 26,
  IndexNotFound: 27,
  PathNotViable: 28,
  ConflictingUpdateOperators: 40,
  CursorNotFound: 43,
  NamespaceExists: 48,
  DollarPrefixedFieldName: 52,
  InvalidIdField: 53,
  EmptyFieldName: 56,
  CommandNotFound: 59,
  ImmutableField: 66,
  CannotCreateIndex: 67,
  InvalidOptions: 72,
  InvalidNamespace: 73,
  IndexOptionsConflict: 85,
  IndexKeySpecsConflict: 86,
  CommandNotSupported: 115,
  InvalidPipelineOperator: 168,
  DuplicateKey: 11000,
  BSONObjectTooLarge: 10334,
  // The server has numbers, but no words, for these.
  Location16610: 16610,
  Location17124: 17124,
  Location40324: 40324,
  Location40415: 40415,
} as const;

export type ErrorName = keyof typeof ERROR_CODES;

/** What goes to the client: `{ok: 0, errmsg, code, codeName}` or one entry of `writeErrors`. */
export class MongoError extends Error {
  readonly code: number;
  readonly codeName: string;
  /** Fields beside code and message, such as `keyPattern` of a duplicate key. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(name: ErrorName, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = "MongoError";
    this.code = ERROR_CODES[name];
    this.codeName = name;
    this.details = details;
  }
}

/** For what MongoDB can do and the stand-in cannot: refused aloud, since a wrong answer would go unnoticed. */
export function notSupported(what: string): MongoError {
  return new MongoError(
    "CommandNotSupported",
    `${what} is not supported by the embedded MongoDB stand-in; set MONGO_URL to a MongoDB server to use it`,
  );
}
