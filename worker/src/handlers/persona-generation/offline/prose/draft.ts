import type { Random } from "../random.ts";
import { fits, type Said, type Scope } from "./fitting.ts";
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

  constructor(who: Who, random: Random, usage: Usage, record?: readonly string[]) {
    this.who = who;
    this.#random = random;
    this.#usage = usage;
    this.#record = record;
  }

  /** One that fits; where none does, any: the checks will name it. */
  choose(templates: readonly string[], scope: Scope): string {
    return this.#take(scope, () => {
      const good = this.fitting(templates, scope);
      return good.length > 0 ? good : templates;
    });
  }

  /**
   * One that fits, or undefined where none does. `leaveOut`: how often, 0..1, also where the job has used all that fit.
   */
  chooseIfAny(templates: readonly string[], scope: Scope, leaveOut = 0): string | undefined {
    const leaves = this.#random.next() < leaveOut;
    return (
      this.#take(scope, () => {
        const good = this.fitting(templates, scope);
        return leaves && good.every((one) => this.#usage.of(one) > 0) ? [] : good;
      }) || undefined
    );
  }

  /** The first key that passes the first of the tests that any passes, the least used first; a key is not said. */
  chooseKey(keys: readonly string[], tests: readonly ((key: string) => boolean)[]): string {
    const turn = this.#random.below(keys.length);
    const recorded = this.#record?.[this.chosen.length];
    const turned = [...keys.slice(turn), ...keys.slice(0, turn)];
    const find = () => {
      const inOrder = turned.toSorted((a, b) => this.#usage.of(a) - this.#usage.of(b));
      for (const test of tests) {
        const found = inOrder.find(test);
        if (found !== undefined) return found;
      }
      return inOrder[0];
    };
    const key = recorded ?? find() ?? NOTHING;
    this.chosen.push(key);
    return key;
  }

  /** Those that the job has not used yet. */
  unread(templates: readonly string[]): readonly string[] {
    return templates.filter((template) => this.#usage.of(template) === 0);
  }

  fitting(templates: readonly string[], scope: Scope): readonly string[] {
    const said = this.said.map(({ text }) => text);
    return templates.filter((template) => fits(template, this.who, scope, said));
  }

  #take(scope: Scope, offered: () => readonly string[]): string {
    const point = this.#random.next();
    const taken = this.#record?.[this.chosen.length] ?? this.#leastUsed(offered(), point) ?? NOTHING;
    this.chosen.push(taken);
    if (taken !== NOTHING) this.said.push({ text: taken, scope });
    return taken;
  }

  #leastUsed(templates: readonly string[], point: number): string | undefined {
    let least = Infinity;
    for (const template of templates) least = Math.min(least, this.#usage.of(template));
    const unread = templates.filter((template) => this.#usage.of(template) === least);
    return unread[Math.floor(point * unread.length)];
  }
}
