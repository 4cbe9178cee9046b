import { hash } from "node:crypto";
import type { PersonaRequest } from "../../persona/schema.ts";

/** A stream of random numbers that is the same for the same origin, on every machine. */
export interface Random {
  /** 0 ≤ x < 1. */
  next(): number;
  /** A whole number, 0 ≤ n < end. */
  below(end: number): number;
  /** A whole number, both ends included. */
  between(first: number, last: number): number;
  /** Mean 0, standard deviation 1. */
  normal(): number;
  pick<T>(items: readonly T[]): T;
  /** By weight; weights need not add up to anything. */
  weighted<T extends string>(weights: Partial<Record<T, number>>): T;
  /** A shuffled copy. */
  shuffle<T>(items: readonly T[]): T[];
}

/** What a request's streams start from: its seed and what it is for, so that the same seed gives other people in each preset. */
export function originOf({ seed, preset, categories }: PersonaRequest): string {
  return JSON.stringify([seed, preset ?? categories]);
}

/**
 * The streams of one persona (or, with index -1, of the whole job), each for a purpose. Streams do not share state, so drawing one
 * number more in one of them changes no other: not the next persona, not another batch, not a retry.
 */
export function streamsOf(origin: string, index: number): (purpose: string) => Random {
  const digest = hash("sha256", JSON.stringify([origin, index]), "buffer");
  const words = [0, 4, 8].map((at) => digest.readInt32LE(at));
  return (purpose) => toRandom(sfc32(words, fnv1a(purpose)));
}

function toRandom(next: () => number): Random {
  const below = (end: number) => Math.floor(next() * end);
  return {
    next,
    below,
    between: (first, last) => first + below(last - first + 1),
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    pick: (items) => itemAt(items, below(items.length)),
    weighted: (weights) => weightedPick(weights, next()),
    shuffle: (items) => shuffled(items, below),
  };
}

/** The 32-bit hash of a purpose (Fowler, Noll and Vo, variant 1a). */
function fnv1a(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value;
}

/** Rounds after which two states that differ in one bit have nothing in common (as many as PractRand's own seeding takes). */
const WARM_UP = 12;

/** Chris Doty-Humphrey's small fast counter generator (PractRand), seeded with three words and the number of a stream. */
function sfc32([one = 0, two = 0, three = 0]: readonly number[], stream: number): () => number {
  let a = one ^ stream;
  let b = two;
  let c = three;
  let counter = 1;
  const next = () => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < WARM_UP; round++) next();
  return next;
}

function itemAt<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`expected an item at ${index}, got none of ${items.length}`);
  return item;
}

function weightedPick<T extends string>(weights: Partial<Record<T, number>>, point: number): T {
  const keys = Object.keys(weights) as T[];
  let left = 0;
  for (const key of keys) left += point * (weights[key] ?? 0);
  for (const key of keys) {
    left -= weights[key] ?? 0;
    if (left < 0) return key;
  }
  return itemAt(keys, keys.length - 1);
}

function shuffled<T>(items: readonly T[], below: (end: number) => number): T[] {
  const copy = [...items];
  for (let last = copy.length - 1; last > 0; last--) {
    const other = below(last + 1);
    [copy[last], copy[other]] = [itemAt(copy, other), itemAt(copy, last)];
  }
  return copy;
}
