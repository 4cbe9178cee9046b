import { setTimeout } from "node:timers/promises";
import { coerceError } from "@headway/shared/node/coerce-error";
import type { Logger } from "@headway/shared/node/logger";
import type { DeliveryAnswer, GatewayDelivery } from "@headway/shared/protocol/delivery";
import type { HeadwayServer } from "../sockets/admit-sockets.ts";
import { SharedReads } from "../jobs/shared-reads.ts";
import { readGatewayAnswer } from "./gateway-answer.ts";
import type { GatewayList, SeenGateway } from "./gateway-list.ts";

/** How long other gateways have to answer, in ms. */
export const ANSWER_WITHIN_MS = 1_500;
/** And how long Redis has besides, for the list and for the way there and back. */
const GIVE_UP_AFTER_MS = ANSWER_WITHIN_MS + 500;
const SHOWN = 50;

export interface AskGatewaysDeps {
  io: HeadwayServer;
  list: GatewayList;
  /** What this gateway says of itself. */
  own: () => GatewayDelivery;
  log: Logger;
}

interface Heard {
  answers: unknown[];
  seen: SeenGateway[];
  /** Gateways that listen, this one included, as Redis counts subscriptions. */
  listening: number;
}

/** Asks all gateways over the adapter what they deliver; callers who come meanwhile share the next answer. */
export class AskGateways {
  readonly #deps: AskGatewaysDeps;
  readonly #reads = new SharedReads<DeliveryAnswer>();

  /** Also answers the other gateways from now on. */
  constructor(deps: AskGatewaysDeps) {
    this.#deps = deps;
    deps.io.on("delivery:ask", (answer: unknown) => {
      // A message that wants no answer has none; it can only come from another program.
      if (typeof answer === "function") (answer as (own: GatewayDelivery) => void)(deps.own());
    });
  }

  /** Resolves within 2 s, with those that have answered by then, and never rejects. */
  ask(): Promise<DeliveryAnswer> {
    return this.#reads.read("all", () => this.#ask());
  }

  async #ask(): Promise<DeliveryAnswer> {
    const { own, log } = this.#deps;
    const givenUp = new AbortController();
    const nothing = setTimeout(GIVE_UP_AFTER_MS, undefined, { signal: givenUp.signal }).catch(
      () => undefined,
    );
    const heard = await Promise.race([
      this.#hear().catch((thrown: unknown) => {
        log.debug({ cause: coerceError(thrown).message }, "the other gateways could not be asked");
        return undefined;
      }),
      nothing,
    ]);
    givenUp.abort();
    return toDeliveryAnswer(own(), heard);
  }

  async #hear(): Promise<Heard> {
    const { io, list } = this.#deps;
    const [answers, seen, listening] = await Promise.all([
      // The adapter calls back after its own timeout, too, with an error and the answers that have come.
      new Promise<unknown[]>((resolve) => {
        io.serverSideEmit("delivery:ask", (_error: Error | null, come: unknown) => {
          resolve(Array.isArray(come) ? come : []);
        });
      }),
      list.read(),
      io.of("/").adapter.serverCount(),
    ]);
    return { answers, seen, listening };
  }
}

function toDeliveryAnswer(own: GatewayDelivery, heard: Heard | undefined): DeliveryAnswer {
  const known = new Map([[own.id, own]]);
  for (const answer of heard?.answers ?? []) {
    const read = readGatewayAnswer(answer);
    if (read !== undefined && read.id !== own.id) known.set(read.id, read);
  }
  const gateways = [...known.values()].sort(byName);
  const silent = (heard?.seen ?? []).filter(({ id }) => !known.has(id)).sort(byName);
  const unanswered = (heard?.listening ?? 1) - gateways.length;
  return {
    at: Date.now(),
    answeredBy: own.id,
    reached: heard !== undefined,
    // The one that was asked is never left out.
    gateways: [own, ...gateways.filter((gateway) => gateway !== own)].slice(0, SHOWN).sort(byName),
    silent: silent.slice(0, SHOWN),
    unnamed: Math.max(0, unanswered - silent.length),
    omitted: Math.max(0, gateways.length - SHOWN) + Math.max(0, silent.length - SHOWN),
  };
}

/** An order that stays: rows do not jump from one answer to the next. */
function byName(
  one: { host: string; pid: number; id: string },
  other: { host: string; pid: number; id: string },
): number {
  return one.host.localeCompare(other.host) || one.pid - other.pid || one.id.localeCompare(other.id);
}
