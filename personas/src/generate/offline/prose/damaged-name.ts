import { PLAIN_LETTERS } from "../skeleton/full-name.ts";
import type { Words } from "./fill.ts";

/** Signs of a name that a careless system leaves room for. */
const ROOM = 18;
const UTF8 = new TextEncoder();
const LATIN1 = new TextDecoder("windows-1252");

/**
 * A name as careless software writes it, for the portraits of edge cases: `{written}` as it is, `{cut}` short, `{ascii}` without
 * marks, `{marks}` with question marks, `{garbled}` in the wrong encoding, `{plain}` without punctuation and blanks, `{escaped}` as HTML,
 * `{backwards}`, `{bare}` without its last part, which is the emoji; `{single}` is its part of one letter, `{letters}` their number.
 */
export function damagedName(name: string): Words {
  const signs = Array.from(name);
  const parts = name.split(" ");
  const [given = "", ...family] = parts;
  const ascii = name.normalize("NFD").replace(/\p{M}/gu, "");
  return {
    written: name,
    cut: signs.slice(0, ROOM).join("").trim(),
    ascii: ascii.replace(/[^ -~]/g, (sign) => PLAIN_LETTERS[sign.toLowerCase()] ?? ""),
    marks: name.replace(/[^ -~]/g, "?"),
    garbled: LATIN1.decode(UTF8.encode(name)).replace(/\p{C}/gu, ""),
    plain: [given, family.join("")].join(" ").replace(/['’.-]/g, ""),
    escaped: [given, family.join("&nbsp;")]
      .join(" ")
      .replace(/['’.-]/g, (sign) => `&#${sign.charCodeAt(0)};`),
    backwards: signs.toReversed().join(""),
    bare: parts.slice(0, -1).join(" "),
    single: parts.find((part) => part.length === 1) ?? "",
    letters: String(signs.length),
  };
}
