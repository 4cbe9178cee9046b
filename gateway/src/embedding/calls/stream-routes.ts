import { formatAddress, parseAddress } from "@headway/shared/protocol/job-address";
import type { JobAddress } from "@headway/shared/protocol/job-address";
import { isTerminal } from "@headway/shared/protocol/job-snapshot";
import { WireError } from "@headway/shared/protocol/wire-error";
import { toWireError } from "../../http/answers.ts";
import type { RouteCall } from "../../http/router.ts";
import { watchFor } from "../jobs/job-session.ts";
import type { Caller } from "../rules/callers.ts";
import { openFeed } from "../lists/open-feed.ts";
import type { FeedDoorDeps } from "../lists/open-feed.ts";
import type { Identities } from "../rules/identities.ts";
import { identify, toAddress } from "./call-guards.ts";
import type { GuardDeps } from "./call-guards.ts";
import { JobStream } from "./sse.ts";
import type { StreamedJob } from "./sse.ts";

export interface StreamRoutesDeps<User> extends FeedDoorDeps<User>, GuardDeps<User> {
  identities: Identities;
}

const MOST_STREAMED = 200;
/** setTimeout's longest delay. */
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

export async function streamJob<User>(call: RouteCall, deps: StreamRoutesDeps<User>): Promise<Response> {
  const caller = await identify(call, deps, { isGuarded: true, isStream: true });
  const address = toAddress(call.params);
  const lastSeq = Number(call.request.headers.get("last-event-id") ?? 0) || 0;
  const leave = deps.identities.enter(caller.identity, () => {
    stream.close();
  });
  const stream = new JobStream({ isSingle: true, lastSeq, signal: call.request.signal, onClose: leave });
  try {
    const session = await watchFor(caller, address, stream.listener(address), deps);
    if ((isTerminal(session.job.state) || session.isGone) && lastSeq >= session.job.seq) {
      session.stop();
      leave();
      // A native EventSource comes back for ever, and stops at this.
      return new Response(null, { status: 204 });
    }
    endInTime(caller, stream);
    return stream.start([{ address, session }]);
  } catch (thrown) {
    leave();
    throw thrown;
  }
}

/** Many jobs, and with `?feed` the list of all queues, or with `?feed=video` that of one. */
export async function streamJobs<User>(call: RouteCall, deps: StreamRoutesDeps<User>): Promise<Response> {
  const caller = await identify(call, deps, { isGuarded: true, isStream: true });
  const list = call.url.searchParams.get("feed");
  const addresses = readAddresses(call.url.searchParams.getAll("job"), list === null ? 1 : 0);
  const leave = deps.identities.enter(caller.identity, () => {
    stream.close();
  });
  const stream = new JobStream({ isSingle: false, lastSeq: 0, signal: call.request.signal, onClose: leave });
  const [jobs, feed] = await Promise.all([
    Promise.all(
      addresses.map(async (address): Promise<StreamedJob> => {
        try {
          return { address, session: await watchFor(caller, address, stream.listener(address), deps) };
        } catch (thrown) {
          return { address, session: { error: toWireError(thrown, deps.log).toBody() } };
        }
      }),
    ),
    list === null
      ? undefined
      : openFeed({ caller, queue: list === "" ? undefined : list, tell: stream.tellList }, deps).catch(
          (thrown: unknown) => ({ error: toWireError(thrown, deps.log).toBody() }),
        ),
  ]);
  endInTime(caller, stream);
  return stream.start(jobs, feed);
}

/** @throws WireError `invalid-request` */
function readAddresses(given: readonly string[], least: number): JobAddress[] {
  const texts = [...new Set(given)];
  const addresses = texts.flatMap((text) => parseAddress(text) ?? []);
  if (addresses.length < least || addresses.length < texts.length || texts.length > MOST_STREAMED) {
    const details = [
      {
        path: "job",
        expected: `1 to ${MOST_STREAMED} times queue/jobId`,
        got: texts.slice(0, 3).join(", ").slice(0, 100),
      },
    ];
    throw new WireError(
      "invalid-request",
      "job: expected the addresses of jobs, as ?job=video/42&job=mail/7",
      { details },
    );
  }
  return [...new Map(addresses.map((address) => [formatAddress(address), address])).values()];
}

function endInTime(caller: Caller<unknown>, stream: JobStream): void {
  if (caller.expiresAt === Infinity) return;
  stream.closeIn(Math.min(caller.expiresAt - Date.now(), LONGEST_TIMEOUT_MS));
}
