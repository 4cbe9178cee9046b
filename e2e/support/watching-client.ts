import { io } from "socket.io-client";
import type { Socket } from "socket.io-client";
import type { Acknowledgement } from "@headway/shared/protocol/client-commands";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import type { ServerStatus } from "@headway/shared/protocol/server-events";

/**
 * A client as somebody else would write one from the published contract alone: a bare socket, that notes all it is told
 * in the order it comes.
 */
export interface WatchingClient {
  socket: Socket;
  /** Every snapshot of each job, by acknowledgement or update, in the order of arrival. */
  seen: Map<string, JobSnapshot[]>;
  watch(jobId: string): Promise<Acknowledgement<{ job: JobSnapshot }>>;
  send(event: string, payload?: unknown): Promise<Acknowledgement<object>>;
  last(jobId: string): JobSnapshot | undefined;
  close(): void;
}

const ACKNOWLEDGED_WITHIN_MS = 60_000;

export async function connect(url: string, token: string, options: object = {}): Promise<WatchingClient> {
  const socket = io(url, { auth: { token }, transports: ["websocket"], forceNew: true, ...options });
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve);
    socket.once("connect_error", (error) => {
      socket.disconnect();
      reject(error);
    });
  });
  const seen = new Map<string, JobSnapshot[]>();
  const note = (job: JobSnapshot): void => {
    seen.set(job.jobId, [...(seen.get(job.jobId) ?? []), job]);
  };
  socket.on("job:update", note);
  const send = <Answer>(event: string, payload?: unknown): Promise<Acknowledgement<Answer>> =>
    socket.timeout(ACKNOWLEDGED_WITHIN_MS).emitWithAck(event, payload) as Promise<Acknowledgement<Answer>>;
  return {
    socket,
    seen,
    send,
    watch: async (jobId) => {
      const answer = await new Promise<Acknowledgement<{ job: JobSnapshot }>>((resolve, reject) => {
        socket
          .timeout(ACKNOWLEDGED_WITHIN_MS)
          .emit(
            "job:watch",
            { jobId },
            (error: Error | null, acknowledged: Acknowledgement<{ job: JobSnapshot }>) => {
              if (error) {
                reject(error);
                return;
              }
              // Noted here and not after an await, which would let an update that came later overtake it.
              if (acknowledged.ok) note(acknowledged.job);
              resolve(acknowledged);
            },
          );
      });
      return answer;
    },
    last: (jobId) => seen.get(jobId)?.at(-1),
    close: () => socket.disconnect(),
  };
}

/** Whether each snapshot is newer than the one before it. */
export function risesStrictly(snapshots: readonly JobSnapshot[]): boolean {
  return snapshots.every((snapshot, index) => index === 0 || snapshot.seq > (snapshots[index - 1]?.seq ?? 0));
}

interface WebSocketBelow {
  pause(): void;
  resume(): void;
  /** Sends a frame past the client. */
  send(frame: string): void;
}

/** The WebSocket under a client of this process; pausing it is what a stuck client does, and nothing wakes it. */
export function webSocketOf(client: Pick<WatchingClient, "socket">): WebSocketBelow {
  const { transport } = client.socket.io.engine as unknown as { transport: { ws: WebSocketBelow } };
  return transport.ws;
}

/** What the client is told of the gateway's own hearing, from now on. */
export function statusesOf(client: WatchingClient): ServerStatus[] {
  const statuses: ServerStatus[] = [];
  client.socket.on("server:status", (status: ServerStatus) => statuses.push(status));
  return statuses;
}
