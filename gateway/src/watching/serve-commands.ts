import type { Logger } from "@headway/shared/node/logger";
import type { Acknowledgement, CommandName } from "@headway/shared/protocol/client-commands";
import { WireError } from "@headway/shared/protocol/wire-error";
import type { HeadwaySocket } from "../admit-sockets.ts";
import { TokenBucket } from "../token-bucket.ts";
import { inspect } from "../parse-input.ts";
import { toWireAnswer } from "../to-wire-error.ts";
import { unwatchFeed } from "./feed-unwatch.ts";
import { watchFeed } from "./feed-watch.ts";
import { unwatchJob } from "./job-unwatch.ts";
import { watchJob } from "./job-watch.ts";
import type { CommandHandler, WatchContext } from "./watch-context.ts";

const HANDLERS: { [Name in CommandName]: CommandHandler<Name> } = {
  "job:watch": watchJob,
  "job:unwatch": unwatchJob,
  "feed:watch": watchFeed,
  "feed:unwatch": unwatchFeed,
};

/** Commands of one socket that may be under way, which is more than to watch all that it may: each is kept until it is answered. */
const UNDER_WAY = 256;

type Answer = Acknowledgement<object>;

/** Answers everything a socket sends: a listed command, anything else with an error, and what wants no answer with none. */
export function serveCommands(socket: HeadwaySocket, context: WatchContext, log: Logger): void {
  const rate = new TokenBucket(context.limits.commandsPerSecond, Date.now());
  let underWay = 0;
  const serveNext = async (name: unknown, payload: unknown): Promise<object> => {
    if (underWay >= UNDER_WAY) {
      const message = `${underWay} commands of this socket are under way. Wait for their answers.`;
      throw new WireError("rate-limited", message, { retryAfterSeconds: 1 });
    }
    underWay += 1;
    try {
      return await serve(name, payload, rate, context);
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
    serveNext(name, payload).then(
      (more) => {
        answer({ ok: true, ...more });
      },
      (thrown: unknown) => {
        answer({ ok: false, error: toWireAnswer(thrown, log).body });
      },
    );
  });
}

async function serve(
  name: unknown,
  payload: unknown,
  rate: TokenBucket,
  context: WatchContext,
): Promise<object> {
  const { identity, limits } = context;
  if (identity.expiresAt <= Date.now()) throw new WireError("unauthenticated", "The token has expired.");
  if (!rate.take(Date.now())) {
    throw new WireError(
      "rate-limited",
      `More than ${limits.commandsPerSecond} commands in a second. Slow down.`,
      {
        retryAfterSeconds: 1,
      },
    );
  }
  inspect(payload);
  const bytes = payload === undefined ? 0 : Buffer.byteLength(JSON.stringify(payload));
  if (bytes > limits.payloadBytes) {
    throw new WireError(
      "too-large",
      `The payload has ${bytes} bytes; at most ${limits.payloadBytes} are taken.`,
    );
  }
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
