import type { Persona, PersonaRequest } from "../../persona/schema.ts";
import { readAnswer, type ReadAnswer } from "./answer.ts";
import type { Chat } from "./chat.ts";
import { gramsOf, NearDuplicates, TOO_SIMILAR } from "../offline/near-duplicates.ts";
import { misfitsOfText } from "../offline/prose/fitting.ts";
import { findTextContradictions } from "./contradictions.ts";
import { toQuestion } from "./question.ts";

export interface WriteOptions {
  /** The job's request, the same object for all its questions. */
  request: PersonaRequest;
  /** Whose text is to be written; the text they come with is replaced. */
  personas: readonly Persona[];
  /** Nobody asks once more: what only does not fit well is taken, with a warning. */
  isLastRound: boolean;
  signal: AbortSignal;
  tell: (line: string) => void;
}

export interface WriteResult {
  written: Persona[];
  /** Indexes that were asked for alone without a readable answer: asking once more would not help. */
  hopeless: Set<number>;
}

/** Texts of a job that a new one is compared with: the last ones, at some 2 KB each. */
const TEXTS_REMEMBERED = 2_000;

/** Asks for the text of these personas, each once, or in smaller groups where an answer cannot be read. */
export function createWriter(chat: Chat): (options: WriteOptions) => Promise<WriteResult> {
  // A model that cannot finish eight texts in one answer will not do better with the next eight of the same job.
  const mostPerCall = new WeakMap<PersonaRequest, number>();
  const textsOf = new WeakMap<PersonaRequest, NearDuplicates>();

  function textsBefore(request: PersonaRequest): NearDuplicates {
    const known = textsOf.get(request) ?? new NearDuplicates(TEXTS_REMEMBERED);
    textsOf.set(request, known);
    return known;
  }

  async function write(options: WriteOptions): Promise<WriteResult> {
    const { request, personas, signal, tell } = options;
    if (personas.length > (mostPerCall.get(request) ?? Infinity)) return writeHalves(options);
    const { text, cutOff } = await chat.ask(toQuestion(personas), signal, tell);
    const read = cutOff ? undefined : readAnswer(text);
    if (read) return { written: accept(read, options, textsBefore(request)), hopeless: new Set() };
    const what = cutOff ? "was cut off" : "could not be read";
    if (personas.length <= 1) {
      tell(`The language model's answer about one persona ${what}.`);
      return { written: [], hopeless: new Set(personas.map(({ index }) => index)) };
    }
    tell(`The language model's answer about ${personas.length} personas ${what}; asking about half of them.`);
    if (cutOff) mostPerCall.set(request, Math.ceil(personas.length / 2));
    return writeHalves(options);
  }

  async function writeHalves(options: WriteOptions): Promise<WriteResult> {
    const { personas } = options;
    const middle = Math.ceil(personas.length / 2);
    const first = await write({ ...options, personas: personas.slice(0, middle) });
    const second = await write({ ...options, personas: personas.slice(middle) });
    return {
      written: [...first.written, ...second.written],
      hopeless: new Set([...first.hopeless, ...second.hopeless]),
    };
  }

  return write;
}

/** The personas whose text agrees with who they are and is none that was read before. Says why others are refused. */
function accept(read: ReadAnswer, options: WriteOptions, before: NearDuplicates): Persona[] {
  const { personas, tell } = options;
  const reasons = [...read.refused];
  const written = personas.flatMap((persona) => {
    const text = read.good.find(({ index }) => index === persona.index);
    if (!text) return [];
    const judged = judge({ ...persona, ...text }, options, before);
    if (typeof judged !== "string") return [judged];
    reasons.push(judged);
    return [];
  });
  const missing = personas.length - written.length;
  if (missing > 0) {
    const why = reasons.length > 0 ? [...new Set(reasons)].join("; ") : "they are missing from the answer";
    tell(`Not usable from the language model: ${missing} of ${personas.length} personas (${why}).`);
  }
  return written;
}

/** The persona with what is to be said of its quality, or why its text is refused. */
function judge(
  persona: Persona,
  { personas, isLastRound }: WriteOptions,
  before: NearDuplicates,
): Persona | string {
  const others = personas.filter(({ index }) => index !== persona.index);
  const [contradiction] = findTextContradictions(persona, others);
  if (contradiction !== undefined) return contradiction;
  const warnings = misfitsOfText([{ text: persona.quote, scope: "own" }], { persona, tags: undefined });
  const [misfit] = warnings;
  if (misfit !== undefined && !isLastRound) return misfit;
  const grams = gramsOf(persona);
  const similarity = before.nearest(grams);
  if (similarity !== null && similarity >= TOO_SIMILAR) return "too similar to an earlier one";
  before.keep(grams);
  const nnDistance = similarity === null ? null : Math.round((1 - similarity) * 1000) / 1000;
  return { ...persona, quality: { nnDistance, warnings } };
}
