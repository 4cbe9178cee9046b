import { setTimeout } from "node:timers/promises";
import type { Chance } from "./chance.ts";
import { mintToken } from "./installation.ts";
import type { GatewayUnderTest } from "./installation.ts";
import type { Ledger } from "./ledger.ts";

export interface Answer {
  status: number;
  body: unknown;
}

interface Call {
  org: string;
  body?: unknown;
  /** Idempotency-Key. */
  key?: string;
}

const ANSWER_WITHIN_MS = 8_000;
/** How long a caller goes on asking, in ms. */
const INSISTS_MS = 90_000;
/** Statuses that a caller who does nothing wrong may get; all others are a fault of the gateway. */
const LEGITIMATE = new Set([200, 202, 404, 408, 409, 503]);
/** Not now, or not whole on the way there: to be asked again. A 500 is told of besides. */
const AGAIN = new Set([408, 500, 503]);

/** Calls the gateways as a well-behaved program does: at either of them, again with the same key where no answer came. */
export class Caller {
  readonly statuses = new Map<string, number>();
  readonly #gateways: readonly GatewayUnderTest[];
  readonly #ledger: Ledger;
  readonly #chance: Chance;

  constructor(gateways: readonly GatewayUnderTest[], ledger: Ledger, chance: Chance) {
    this.#gateways = gateways;
    this.#ledger = ledger;
    this.#chance = chance;
  }

  /** Asks until there is an answer other than "not now"; undefined when there was none for 90 s. */
  async insist(method: string, path: string, call: Call): Promise<Answer | undefined> {
    const deadline = Date.now() + INSISTS_MS;
    do {
      const gateway = this.#chance.pick(this.#gateways);
      const answer = await this.once(`http://127.0.0.1:${gateway.clients.port}`, method, path, call);
      if (answer !== undefined && !AGAIN.has(answer.status)) return answer;
      await setTimeout(this.#chance.between(200, 2_000));
    } while (Date.now() < deadline);
    return undefined;
  }

  /** One call; undefined where no answer came. */
  async once(
    url: string,
    method: string,
    path: string,
    { org, body, key }: Call,
  ): Promise<Answer | undefined> {
    const answer = await ask(`${url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await mintToken({ sub: "caller", org, lifeMs: 60_000 })}`,
        ...(body !== undefined && { "content-type": "application/json" }),
        ...(key !== undefined && { "idempotency-key": key }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const status = String(answer?.status ?? "none");
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
    if (answer && !LEGITIMATE.has(answer.status)) {
      const what = `${method} ${path} was answered with ${status} ${JSON.stringify(answer.body)}`;
      this.#ledger.violate("answers are those of the contract", what);
    }
    return answer;
  }
}

async function ask(url: string, request: RequestInit): Promise<Answer | undefined> {
  try {
    const response = await fetch(url, { ...request, signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    return { status: response.status, body: await response.json() };
  } catch {
    // Cut, refused, swallowed or too late: the caller cannot tell, and neither need we.
    return undefined;
  }
}
