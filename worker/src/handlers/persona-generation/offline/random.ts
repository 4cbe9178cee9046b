import { hash } from "node:crypto";
import type { PersonaRequest } from "@headway/shared/personas/schema";

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
 * The stream of one purpose of one persona (or, with index -1, of the whole job). Streams do not share state, so drawing one
 * number more in one of them changes no other: not the next persona, not another batch, not a retry.
 */
export function randomStream(seed: string, index: number, purpose: string): Random {
  const next = sfc32(hash("sha256", JSON.stringify([seed, index, purpose]), "buffer"));
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

/** Chris Doty-Humphrey's small fast counter generator (PractRand), seeded with 128 bits. */
function sfc32(seed: Buffer): () => number {
  let a = seed.readInt32LE(0);
  let b = seed.readInt32LE(4);
  let c = seed.readInt32LE(8);
  let counter = seed.readInt32LE(12);
  return () => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 2 ** 32;
  };
}

function itemAt<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`expected an item at ${index}, got none of ${items.length}`);
  return item;
}

function weightedPick<T extends string>(weights: Partial<Record<T, number>>, point: number): T {
  const entries = Object.entries(weights) as [T, number][];
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
  let left = point * total;
  for (const [key, weight] of entries) {
    left -= weight;
    if (left < 0) return key;
  }
  return itemAt(entries, entries.length - 1)[0];
}

function shuffled<T>(items: readonly T[], below: (end: number) => number): T[] {
  const copy = [...items];
  for (let last = copy.length - 1; last > 0; last--) {
    const other = below(last + 1);
    [copy[last], copy[other]] = [itemAt(copy, other), itemAt(copy, last)];
  }
  return copy;
}
