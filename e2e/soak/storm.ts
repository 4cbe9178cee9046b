import { setTimeout } from "node:timers/promises";
import type { Chance } from "./chance.ts";
import type { Fault } from "./fault.ts";
import { drawFault } from "./faults.ts";

import type { Installation } from "./installation.ts";
import type { Ledger } from "./ledger.ts";

/** Faults at once: more, and nothing gets done at all. */
const MOST_AT_ONCE = 3;

interface StormDeps {
  installation: Installation;
  ledger: Ledger;
  chance: Chance;
  say: (line: string) => void;
}

/** Lets one fault follow the other, some at the same time, and heals everything in the end. */
export class Storm {
  readonly #deps: StormDeps;
  readonly #underWay = new Map<Promise<void>, string[]>();

  constructor(deps: StormDeps) {
    this.#deps = deps;
  }

  /** Rages for so many ms; when it resolves, nothing is broken any more. */
  async rage(forMs: number): Promise<void> {
    const { installation, chance } = this.#deps;
    const calm = new AbortController();
    const wait = (ms: number): Promise<void> =>
      setTimeout(ms, undefined, { signal: calm.signal }).catch(() => undefined);
    const endsAt = Date.now() + forMs;
    while (Date.now() < endsAt) {
      await wait(Math.min(chance.between(200, 3_000), Math.max(0, endsAt - Date.now())));
      const fault = drawFault(installation, chance);
      if (this.#underWay.size < MOST_AT_ONCE && !this.#suffers(fault)) this.#begin(fault, wait);
    }
    calm.abort();
    await Promise.all(this.#underWay.keys());
    for (const link of installation.links) link.heal();
    this.#deps.ledger.noteFault("all healed");
  }

  #suffers(fault: Fault): boolean {
    const targets = [...this.#underWay.values()].flat();
    return targetsOf(fault).some((target) => targets.includes(target));
  }

  #begin(fault: Fault, wait: (ms: number) => Promise<void>): void {
    const { ledger, say } = this.#deps;
    ledger.noteFault(fault.what);
    say(`fault: ${fault.what}`);
    const done = fault
      .run(wait)
      // The server that was to be spoken to is itself away: a fault all the same.
      .catch((thrown: unknown) => {
        ledger.noteFault(`could not be done: ${fault.what}: ${String(thrown)}`);
        say(`in vain: ${fault.what}: ${String(thrown)}`);
      })
      .finally(() => this.#underWay.delete(done));
    this.#underWay.set(done, targetsOf(fault));
  }
}

function targetsOf({ target, alsoTargets = [] }: Fault): string[] {
  return [target, ...alsoTargets];
}
