/** What is known of a failure, as BullMQ keeps it. */
export interface FailureText {
  /** The job's `failedReason`. */
  message: string;
  /** The stack of the last attempt; absent where none was kept. */
  stack?: string | undefined;
}

/** A failure without what differs from one occurrence to the next. */
export interface FailureShape {
  /** `CardError`; "Error" where the stack does not tell. */
  errorClass: string;
  /** The message's words, each variable one as "…". */
  words: string[];
  /** `charge pay.js`: where the application's own code threw; empty where a library did. */
  frame: string;
}

/** Raised with each change of the method, so that groups of before are not taken for those of now. */
export const SHAPE_VERSION = 1;
export const VARIABLE = "…";

const LINES_READ = 4;
const LENGTH_READ = 400;
const WORDS_READ = 40;
const FRAME_READ = 300;
/** A number that says what kind of failure it is: an HTTP status. */
const HTTP_STATUS = /^[1-5]\d\d$/;
/** A code that says the same at the beginning of a message: E11000, ORA-00001, P2002. */
const LEADING_CODE = /^[A-Z]{1,6}-?\d{3,6}:?$/;
const QUOTED = /"[^"\n]*"|“[^”\n]*”|`[^`\n]*`|(?<![\w])'[^'\n]*'(?![\w])/g;
const URL_LIKE = /\b[a-z][a-z0-9+.-]*:\/\/\S+/gi;
const FRAME = /^\s+at\s+(?:async\s+)?(?:(.*?)\s+\()?((?:file:\/\/)?[^()\s]+?)(?::\d+)?(?::\d+)?\)?$/;

export function toShape({ message, stack }: FailureText): FailureShape {
  return { errorClass: toClass(message, stack), words: toWords(message), frame: toFrame(stack) };
}

function toClass(message: string, stack: string | undefined): string {
  const [firstLine = ""] = (stack ?? message).split("\n");
  const [, named] =
    /^([A-Za-z_$][\w$.]*(?:Error|Exception|Failure|Rejection|Abort|Timeout))\b/.exec(firstLine) ?? [];
  if (named !== undefined) return named;
  const [, before = ""] = /^([A-Za-z_$][\w$]*)(?:: | \[)/.exec(stack === undefined ? "" : firstLine) ?? [];
  return before === "" || message.startsWith(`${before}:`) ? "Error" : before;
}

function toWords(message: string): string[] {
  const lines = message
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !/^at\s/.test(line));
  const text = lines.slice(0, LINES_READ).join(" ").slice(0, LENGTH_READ);
  const plain = text
    .replace(URL_LIKE, VARIABLE)
    .replace(QUOTED, (quote) =>
      isVariableQuote(quote.slice(1, -1)) ? `${quote[0] ?? ""}${VARIABLE}${quote.at(-1) ?? ""}` : quote,
    );
  return (
    plain
      .split(/\s+/)
      .filter((word) => word !== "")
      .slice(0, WORDS_READ)
      .map((word, at) => (isVariable(word, at) ? VARIABLE : word))
      // "… … …" of a list of ids is as variable as one of them.
      .filter((word, at, all) => !(word === VARIABLE && all[at - 1] === VARIABLE))
  );
}

/** A quoted name of one word may say what kind of failure it is; anything else in quotes is what it happened with. */
function isVariableQuote(inner: string): boolean {
  return /[\d\s@/\\:]/.test(inner) || inner.length > 40 || inner === "";
}

function isVariable(word: string, at: number): boolean {
  if (!/\d/.test(word)) return word.includes("@") || /^(\/[\w.-]+){2,}/.test(word);
  const bare = word.replace(/^[("'[{]+|[)"'\]},.;:!?]+$/g, "");
  if (HTTP_STATUS.test(bare)) return false;
  return !(at <= 1 && LEADING_CODE.test(word));
}

function toFrame(stack: string | undefined): string {
  // In short and with single spaces: a message's own lines may look like frames, and are as long as somebody likes.
  const first = stack
    ?.split("\n")
    .find((line) => /^\s+at\s/.test(line))
    ?.replace(/\s+/g, " ")
    .slice(0, FRAME_READ);
  if (first === undefined || /node_modules|node:|internal\/|<anonymous>|native/.test(first)) return "";
  const [, name = "", file = ""] = FRAME.exec(first) ?? [];
  const [base = ""] = file.split(/[\\/]/).slice(-1);
  // The digest in the name of a built file changes with each build.
  const stable = base.replace(/[-.][\w]*\d[\w]*(?=\.)/g, "");
  return `${name.replace(/\s*\[as .*\]$/, "").replace(/^new /, "")} ${stable}`.trim();
}
