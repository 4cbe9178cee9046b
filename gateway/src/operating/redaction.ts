import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";

/** Shown in the place of a value that is hidden. */
const HIDDEN = "hidden";

/** A key whose name, written small and without separators, contains one of these has its value hidden. */
const SECRET_KEYS = [
  "password",
  "passwd",
  "passphrase",
  "secret",
  "token",
  "authorization",
  "apikey",
  "accesskey",
  "privatekey",
  "signingkey",
  "encryptionkey",
  "cookie",
  "credential",
  "sessionid",
  "cardnumber",
  "cvv",
  "cvc",
];
/** Too short to be looked for within other words. */
const WHOLE_KEYS = new Set(["pwd", "pass", "auth", "jwt", "pin", "otp", "ssn", "bearer", "session"]);
/** What counts tokens is no token. */
const COUNTED_TOKENS =
  /(max|min|count|total|num|used|usage|limit|prompt|input|output|completion).*tokens?|tokens?(count|limit|used|usage)/;

/** Deeper values are left out whole: what nobody has looked at must not be shown. */
const DEEPEST = 64;

/** Whether a value under this name is hidden. */
export function isSecretKey(key: string): boolean {
  const plain = key.toLowerCase().replace(/[^a-z0-9]/g, "");
  return WHOLE_KEYS.has(plain) || SECRET_KEYS.some((word) => plain.includes(word));
}

/**
 * The same value, with "hidden" in the place of what looks like a secret by its key's name, at any depth, in JSON within texts,
 * too. Within texts credentials are hidden that can be told by their form: `Bearer …`, `user:password@`, `?token=…`.
 */
export function redact(value: unknown): unknown {
  return redactAt(value, 0);
}

/** As `redact`, of the words of a failure. */
export function withRedactedError(job: JobSnapshot): JobSnapshot {
  return job.error === undefined
    ? job
    : { ...job, error: { ...job.error, message: redactLine(job.error.message) } };
}

/** As `redact`, of one text. */
export function redactLine(text: string): string {
  return redactText(text, 0);
}

function redactAt(value: unknown, depth: number): unknown {
  if (typeof value === "string") return redactText(value, depth);
  if (typeof value !== "object" || value === null) return value;
  if (depth >= DEEPEST) return HIDDEN;
  if (Array.isArray(value)) return redactList(value, depth);
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      hides(key, inner) ? HIDDEN : redactAt(inner, depth + 1),
    ]),
  );
}

function hides(key: string, value: unknown): boolean {
  if (value === null || value === undefined || value === "" || !isSecretKey(key)) return false;
  const isPlain = typeof value === "number" || typeof value === "boolean";
  return !(isPlain && COUNTED_TOKENS.test(key.toLowerCase().replace(/[^a-z0-9]/g, "")));
}

/** A list of pairs, as headers are kept (`["authorization", "…"]`, `{name, value}`), names its keys in values. */
function redactList(list: readonly unknown[], depth: number): unknown[] {
  const [name, ...rest] = list;
  if (list.length === 2 && typeof name === "string" && hides(name, rest[0])) return [name, HIDDEN];
  return list.map((item) => {
    if (typeof item === "object" && item !== null && "value" in item) {
      const { name: named, key } = item as { name?: unknown; key?: unknown };
      const label = typeof named === "string" ? named : key;
      if (typeof label === "string" && hides(label, item.value))
        return { ...(redactAt(item, depth + 1) as object), value: HIDDEN };
    }
    return redactAt(item, depth + 1);
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // No JSON: a text like any other.
    return undefined;
  }
}

/** A value that is nested too deeply to be written is cut in the text. */
function isTextOf(json: string, value: unknown): boolean {
  try {
    return json === JSON.stringify(value);
  } catch {
    return false;
  }
}

function redactText(text: string, depth: number): string {
  if (/^\s*[[{]/.test(text) && depth < DEEPEST) {
    const inner = parseJson(text);
    if (inner !== undefined) {
      const json = JSON.stringify(redactAt(inner, depth + 1));
      // Its own spacing stays where nothing in it is hidden.
      return isTextOf(json, inner) ? text : json;
    }
  }
  return text
    .replace(/\b(Bearer|Basic)\s+[\w.~+/=-]{8,}/gi, `$1 ${HIDDEN}`)
    .replace(/:\/\/([^\s:/@]*):[^\s/@]+@/g, `://$1:${HIDDEN}@`)
    .replace(/([?&;]|^|\s)([\w.-]+)=([^&;\s]+)/g, (whole, before: string, key: string) =>
      isSecretKey(key) ? `${before}${key}=${HIDDEN}` : whole,
    );
}
