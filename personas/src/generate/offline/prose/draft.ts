import type { Random } from "../random.ts";
import { fits, stancesOf, type Said, type Scope } from "./fitting.ts";
import type { Who } from "./rule.ts";

/** How often each template of a job has been used by the personas that come first. */
export class Usage {
  readonly #counts = new Map<string, number>();

  of(template: string): number {
    return this.#counts.get(template) ?? 0;
  }

  add(templates: readonly string[]): void {
    for (const template of templates) this.#counts.set(template, this.of(template) + 1);
  }
}

/** What stands in a record for a sentence that was left out. */
const NOTHING = "";

/**
 * The choices behind one person's prose. Among the templates that can be true of the person it takes one of those that the job
 * has used least, so that a set repeats a template only once all the others are used up. With a record, it makes the same
 * choices again without looking at the rest of the job.
 */
export class Draft {
  /** All choices in order: the record of this draft. */
  readonly chosen: string[] = [];
  readonly said: Said[] = [];
  readonly who: Who;
  readonly #random: Random;
  readonly #usage: Usage;
  readonly #record: readonly string[] | undefined;
  #stances = 0;

  constructor(who: Who, random: Random, usage: Usage, record?: readonly string[]) {
    this.who = who;
    this.#random = random;
    this.#usage = usage;
    this.#record = record;
  }

  /** True so often, 0..1. */
  flip(share: number): boolean {
    return this.#random.next() < share;
  }

  /** One that fits; where none does, any: the checks will name it. */
  choose(templates: readonly string[], scope: Scope): string {
    const point = this.#random.next();
    const find = () => this.#leastUsed(templates, point, scope) ?? this.#leastUsed(templates, point);
    return this.#say(scope, this.#recorded ?? find() ?? NOTHING);
  }

  /**
   * One that fits, or undefined where none does. `leaveOut`: how often, 0..1, also where the job has used all that fit.
   */
  chooseIfAny(templates: readonly string[], scope: Scope, leaveOut = 0): string | undefined {
    const mostUsed = this.#random.next() < leaveOut ? 0 : Infinity;
    const point = this.#random.next();
    const find = () => this.#leastUsed(templates, point, scope, mostUsed);
    return this.#say(scope, this.#recorded ?? find() ?? NOTHING) || undefined;
  }

  /** The first that passes the first of the tests that any passes, the least used first. It is not said. */
  chooseKeyed<Item extends { key: string }>(
    items: readonly Item[],
    tests: readonly ((item: Item) => boolean)[],
  ): Item | undefined {
    const turn = this.#random.below(items.length);
    const recorded = this.#recorded;
    const item =
      recorded === undefined
        ? this.#leastUsedItem(items, turn, tests)
        : items.find(({ key }) => key === recorded);
    this.chosen.push(item?.key ?? NOTHING);
    return item;
  }

  /** Those that the job has not used yet. */
  unread(templates: readonly string[]): readonly string[] {
    return templates.filter((template) => this.#usage.of(template) === 0);
  }

  fitting(templates: readonly string[], scope: Scope): readonly string[] {
    return templates.filter((template) => this.fits(template, scope));
  }

  fits(template: string, scope: Scope): boolean {
    return fits(template, this.who, scope, this.#stances);
  }

  get #recorded(): string | undefined {
    return this.#record?.[this.chosen.length];
  }

  #say(scope: Scope, text: string): string {
    this.chosen.push(text);
    if (text === NOTHING) return text;
    this.said.push({ text, scope });
    this.#stances |= stancesOf(text);
    return text;
  }

  /** Without a scope, whether they fit or not. */
  #leastUsed(
    templates: readonly string[],
    point: number,
    scope?: Scope,
    mostUsed = Infinity,
  ): string | undefined {
    let least = mostUsed;
    const found: string[] = [];
    for (const template of templates) {
      const used = this.#usage.of(template);
      if (used > least || (scope !== undefined && !this.fits(template, scope))) continue;
      if (used < least) found.length = 0;
      least = used;
      found.push(template);
    }
    return found[Math.floor(point * found.length)];
  }

  #leastUsedItem<Item extends { key: string }>(
    items: readonly Item[],
    turn: number,
    tests: readonly ((item: Item) => boolean)[],
  ): Item | undefined {
    for (const test of [...tests, () => true]) {
      let least = Infinity;
      let found: Item | undefined;
      for (let step = 0; step < items.length; step++) {
        const item = items[(turn + step) % items.length];
        if (item === undefined) continue;
        const used = this.#usage.of(item.key);
        if (used >= least || !test(item)) continue;
        least = used;
        found = item;
      }
      if (found !== undefined) return found;
    }
    return undefined;
  }
}
