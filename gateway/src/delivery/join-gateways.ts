import { coerceError } from "@headway/shared/node/coerce-error";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { Logger } from "@headway/shared/node/logger";
import type { DeliveryAnswer, GatewayDelivery } from "@headway/shared/protocol/delivery";
import type { HeadwayServer } from "../sockets/admit-sockets.ts";
import type { Identity } from "../auth/authenticate.ts";
import { nameOf } from "../auth/ended-sessions.ts";
import type { EndedSessions } from "../auth/ended-sessions.ts";
import { AskGateways } from "./ask-gateways.ts";
import type { DeliveryStats } from "./delivery-stats.ts";
import { GatewayList } from "./gateway-list.ts";

/** How often a gateway says that it runs, and reads what the adapter may have missed, in ms. */
const BEAT_EVERY_MS = 30_000;

export interface JoinGatewaysDeps {
  io: HeadwayServer;
  publisher: RedisConnection;
  /** The adapter's subscription. */
  others: RedisConnection;
  prefix: string;
  stats: DeliveryStats;
  ended: EndedSessions;
  /** What this gateway delivers now. */
  own: () => GatewayDelivery;
  log: Logger;
}

export interface OtherGateways {
  askDelivery: () => Promise<DeliveryAnswer>;
  /** Ends all sessions of an identity on every gateway; answers when that was, in ms since epoch. */
  endSessions: (identity: Identity) => Promise<number>;
  close: () => Promise<void>;
}

/** What gateways tell each other over Socket.IO's Redis adapter: whose sessions have ended, and what they deliver. */
export async function joinGateways(deps: JoinGatewaysDeps): Promise<OtherGateways> {
  const { io, publisher, others, prefix, stats, ended, own, log } = deps;
  const list = new GatewayList(publisher, prefix);
  const asking = new AskGateways({ io, list, own, log });
  followEnds(io, ended);

  const onError = (thrown: unknown): void => {
    log.debug(
      { cause: coerceError(thrown).message },
      "the list of gateways or of ended sessions was not reached",
    );
  };
  const beat = async (): Promise<void> => {
    await Promise.all([list.beat(stats.name), ended.refresh()]);
  };
  const catchUp = (): void => {
    beat().catch(onError);
  };
  await beat();
  const timer = setInterval(catchUp, BEAT_EVERY_MS).unref();
  // What was published while the adapter's subscription was away is lost.
  others.on("ready", catchUp);

  return {
    askDelivery: () => asking.ask(),
    endSessions: async (identity) => {
      const end = await ended.end(identity, identity.issuedAt);
      io.serverSideEmit("session:ended", end);
      return end.until * 1_000;
    },
    close: async () => {
      clearInterval(timer);
      others.off("ready", catchUp);
      // Where Redis is away, the list forgets this gateway by itself.
      await list.remove(stats.name).catch(onError);
    },
  };
}

/** Closes the sockets of an identity when its sessions end, here or at another gateway. */
function followEnds(io: HeadwayServer, ended: EndedSessions): void {
  io.on("connection", (socket) => {
    const { identity } = socket.data;
    try {
      // The session may have ended between the check of the token and now.
      ended.assertOpen(identity, identity.issuedAt);
    } catch {
      socket.disconnect(true);
      return;
    }
    void socket.join(identityRoom(identity));
  });
  ended.onEnded((end) => {
    io.local.in(identityRoom(end)).disconnectSockets(true);
  });
  io.on("session:ended", (message: unknown) => {
    ended.hear(message);
  });
}

function identityRoom(person: Pick<Identity, "org" | "sub">): string {
  return `identity:${nameOf(person)}`;
}
