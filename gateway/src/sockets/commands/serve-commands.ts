import type { Logger } from "@headway/shared/node/logger";
import type { Acknowledgement, CommandName } from "@headway/shared/protocol/client-commands";
import { WireError } from "@headway/shared/protocol/wire-error";
import type { HeadwaySocket } from "../admit-sockets.ts";
import { tooLarge, UnreadPayload } from "../bounded-decoder.ts";
import { inspect } from "../../http/input/parse-input.ts";
import type { GatewayLimits } from "../../program/config.ts";
import { TokenBucket } from "../../auth/token-bucket.ts";
import { toWireAnswer } from "../../http/to-wire-error.ts";
import { unwatchFeed } from "./feed-unwatch.ts";
import { watchFeed } from "./feed-watch.ts";
import { unwatchRows } from "./rows-unwatch.ts";
import { watchRows } from "./rows-watch.ts";
import { unwatchJob } from "./job-unwatch.ts";
import { watchJob } from "./job-watch.ts";
import type { CommandHandler, WatchContext } from "./watch-context.ts";

const HANDLERS: { [Name in CommandName]: CommandHandler<Name> } = {
  "job:watch": watchJob,
  "job:unwatch": unwatchJob,
  "feed:watch": watchFeed,
  "feed:unwatch": unwatchFeed,
  "rows:watch": watchRows,
  "rows:unwatch": unwatchRows,
};

/** Commands of one socket that may be under way, which is more than to watch all that it may: each is kept until it is answered. */
const UNDER_WAY = 256;

type Answer = Acknowledgement<object>;

/** Serves the commands of one socket after the other. */
export type ServeCommands = (socket: HeadwaySocket, context: WatchContext) => void;

/** Answers everything a socket sends: a listed command, anything else with an error, and what wants no answer with none. */
export function commandServer(
  { commandsPerSecond }: Pick<GatewayLimits, "commandsPerSecond">,
  log: Logger,
): ServeCommands {
  // Made once: with a stack and a log entry for each, refusing would cost more than serving.
  const tooMany = refusal(`${UNDER_WAY} commands of this socket are under way. Wait for their answers.`);
  const tooFast = refusal(`More than ${commandsPerSecond} commands in a second. Slow down.`);
  return (socket, context) => {
    const rate = new TokenBucket(commandsPerSecond, Date.now());
    let underWay = 0;
    const serveNext = async (name: unknown, payload: unknown): Promise<Answer> => {
      underWay += 1;
      try {
        return { ok: true, ...(await serve(name, payload, context)) };
      } catch (thrown) {
        return { ok: false, error: toWireAnswer(thrown, log).body };
      } finally {
        underWay -= 1;
      }
    };
    socket.onAny((name: unknown, ...args: unknown[]) => {
      const last = args.at(-1);
      const acknowledge = typeof last === "function" ? (last as (answer: Answer) => void) : undefined;
      const payload = args[0] === last && acknowledge ? undefined : args[0];
      const answer = (body: Answer): void => {
        if (acknowledge && context.slow.mayAnswer(socket)) acknowledge(body);
      };
      if (underWay >= UNDER_WAY) answer(tooMany);
      else if (!rate.take(Date.now())) answer(tooFast);
      else void serveNext(name, payload).then(answer);
    });
  };
}

function refusal(message: string): Answer {
  return { ok: false, error: new WireError("rate-limited", message, { retryAfterSeconds: 1 }).toBody() };
}

async function serve(name: unknown, payload: unknown, context: WatchContext): Promise<object> {
  const { identity, limits } = context;
  if (identity.expiresAt <= Date.now()) throw new WireError("unauthenticated", "The token has expired.");
  if (payload instanceof UnreadPayload) throw payload.error;
  inspect(payload);
  const bytes = payload === undefined ? 0 : Buffer.byteLength(JSON.stringify(payload));
  if (bytes > limits.payloadBytes) throw tooLarge(bytes, limits.payloadBytes);
  if (!isCommand(name)) {
    const known = Object.keys(HANDLERS).join(", ");
    throw new WireError(
      "invalid-request",
      `There is no command ${JSON.stringify(String(name).slice(0, 100))}, only ${known}.`,
    );
  }
  return HANDLERS[name](payload, context);
}

function isCommand(name: unknown): name is CommandName {
  return typeof name === "string" && Object.hasOwn(HANDLERS, name);
}
