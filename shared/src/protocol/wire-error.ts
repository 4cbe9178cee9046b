/** The only errors that leave the server, with the HTTP status each has. Everything else is `internal`. */
export const WIRE_ERROR_STATUS = {
  "invalid-request": 400,
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  "too-large": 413,
  "rate-limited": 429,
  internal: 500,
  unavailable: 503,
} as const;

export type WireErrorCode = keyof typeof WIRE_ERROR_STATUS;

/** One bad field: where it is, what was expected there and what came. */
export interface FieldError {
  path: string;
  expected: string;
  got: string;
}

export interface WireErrorBody {
  code: WireErrorCode;
  message: string;
  details?: FieldError[];
  /** With `internal`: what to look for in the server's log. */
  correlationId?: string;
}

/** Thrown anywhere on the server side to answer a call with one of the listed errors. */
export class WireError extends Error {
  override readonly name = "WireError";
  readonly code: WireErrorCode;
  readonly details: FieldError[] | undefined;
  /** With `rate-limited` and `unavailable`: when to try again, in whole seconds. */
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: WireErrorCode,
    message: string,
    options: { details?: FieldError[]; retryAfterSeconds?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.code = code;
    this.details = options.details;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }

  get status(): number {
    return WIRE_ERROR_STATUS[this.code];
  }

  toBody(): WireErrorBody {
    return { code: this.code, message: this.message, ...(this.details && { details: this.details }) };
  }
}
