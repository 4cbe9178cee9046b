import type { Persona, PersonaRequest } from "@headway/shared/personas/schema";
import { readAnswer, type Written } from "./answer.ts";
import type { Chat } from "./chat.ts";
import { findTextContradictions } from "./contradictions.ts";
import { toQuestion } from "./question.ts";

export interface WriteOptions {
  /** The job's request, the same object for all its questions. */
  request: PersonaRequest;
  /** Whose text is to be written; the text they come with is replaced. */
  personas: readonly Persona[];
  signal: AbortSignal;
  tell: (line: string) => void;
}

export interface WriteResult {
  written: Persona[];
  /** Indexes that were asked for alone without a readable answer: asking once more would not help. */
  hopeless: Set<number>;
}

/** Asks for the text of these personas, each once, or in smaller groups where an answer cannot be read. */
export function createWriter(chat: Chat): (options: WriteOptions) => Promise<WriteResult> {
  // A model that cannot finish eight texts in one answer will not do better with the next eight of the same job.
  const mostPerCall = new WeakMap<PersonaRequest, number>();

  async function write(options: WriteOptions): Promise<WriteResult> {
    const { request, personas, signal, tell } = options;
    if (personas.length > (mostPerCall.get(request) ?? Infinity)) return writeHalves(options);
    const { text, cutOff } = await chat.ask(toQuestion(personas), signal, tell);
    const read = cutOff ? undefined : readAnswer(text);
    if (read) return { written: accept(read.good, read.refused, personas, tell), hopeless: new Set() };
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

/** The personas whose text agrees with who they are. Says why others are refused. */
function accept(
  good: readonly Written[],
  refused: string[],
  personas: readonly Persona[],
  tell: (line: string) => void,
): Persona[] {
  const reasons = [...refused];
  const written = personas.flatMap((persona) => {
    const text = good.find(({ index }) => index === persona.index);
    if (!text) return [];
    const whole = { ...persona, ...text };
    const others = personas.filter((other) => other !== persona);
    const contradictions = findTextContradictions(whole, others);
    reasons.push(...contradictions.slice(0, 1));
    return contradictions.length === 0 ? [whole] : [];
  });
  const missing = personas.length - written.length;
  if (missing > 0) {
    const why = reasons.length > 0 ? [...new Set(reasons)].join("; ") : "they are missing from the answer";
    tell(`Not usable from the language model: ${missing} of ${personas.length} personas (${why}).`);
  }
  return written;
}
