import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { Server, type Socket } from "socket.io";
import type { Acknowledgement, ClientEvents, CommandName, Commands } from "../protocol/client-commands.ts";
import type { RowsAnswer } from "../protocol/job-row.ts";
import type { JobSnapshot } from "../protocol/job-snapshot.ts";
import type { ServerEvents } from "../protocol/server-events.ts";
import type { WireErrorCode } from "../protocol/wire-error.ts";

type Answer<Name extends CommandName> = (answer: Acknowledgement<Commands[Name]["answer"]>) => void;
type MiniSocket = Socket<ClientEvents, ServerEvents>;

export interface MiniGatewayOptions {
  port?: number;
  transports?: ("websocket" | "polling")[];
  pingInterval?: number;
  pingTimeout?: number;
  /** Jobs known before; a restarted gateway is given those of the one before. */
  jobs?: Map<string, JobSnapshot>;
  watchedJobsPerSocket?: number;
  /** Answers the HTTP requests that are not Socket.IO's. */
  onRequest?: RequestListener;
}

/** The socket contract in miniature, over a map of snapshots, with the faults that a client must cope with. */
export class MiniGateway {
  readonly jobs: Map<string, JobSnapshot>;
  /** Every command received, with the time it came. */
  readonly commands: { name: CommandName; jobId?: string; at: number }[] = [];
  /** The token of every handshake, refused ones included. */
  readonly handshakes: unknown[] = [];
  acceptsToken: (token: unknown) => boolean = () => true;
  /** What the next watch commands are refused with, one each. */
  readonly refusals: WireErrorCode[] = [];
  /** While set, answers to job:watch wait for it. */
  hold: Promise<void> | undefined;
  readonly io: Server<ClientEvents, ServerEvents>;
  readonly port: number;
  readonly #limit: number;
  /** How many rows each socket watches. */
  readonly #rows = new Map<MiniSocket, number>();

  private constructor(io: Server<ClientEvents, ServerEvents>, port: number, options: MiniGatewayOptions) {
    this.io = io;
    this.port = port;
    this.jobs = options.jobs ?? new Map<string, JobSnapshot>();
    this.#limit = options.watchedJobsPerSocket ?? 200;
    io.use((socket, next) => {
      const token: unknown = socket.handshake.auth["token"];
      this.handshakes.push(token);
      if (this.acceptsToken(token)) {
        next();
        return;
      }
      const data = { code: "unauthenticated", message: "the token expired" };
      next(Object.assign(new Error(data.message), { data }));
    });
    io.on("connection", (socket) => {
      this.#serve(socket);
    });
  }

  static async start(options: MiniGatewayOptions = {}): Promise<MiniGateway> {
    const http = createServer(options.onRequest);
    const { transports = ["polling", "websocket"], pingInterval = 10_000, pingTimeout = 20_000 } = options;
    const io = new Server<ClientEvents, ServerEvents>(http, { transports, pingInterval, pingTimeout });
    await new Promise<void>((resolve, reject) => {
      http.once("error", reject);
      http.listen(options.port ?? 0, "127.0.0.1", resolve);
    });
    return new MiniGateway(io, (http.address() as AddressInfo).port, options);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get sockets(): MiniSocket[] {
    return [...this.io.sockets.sockets.values()];
  }

  countOf(name: CommandName): number {
    return this.commands.filter((command) => command.name === name).length;
  }

  /** Stores a state and tells everyone who watches. */
  publish(job: JobSnapshot): void {
    this.jobs.set(job.jobId, job);
    this.io.to(`job:${job.jobId}`).emit("job:update", job);
    this.io.to("feed").emit("feed:update", { jobs: [job] });
    for (const [socket, count] of this.#rows) {
      const { rows, ...counts } = this.#toRows(count);
      socket.emit("rows:update", { rows, order: rows.map(({ jobId }) => jobId), ...counts });
    }
  }

  async stop(): Promise<void> {
    await this.io.close();
  }

  #serve(socket: MiniSocket): void {
    socket.on("job:watch", ({ jobId }, acknowledge) => {
      this.#note("job:watch", jobId);
      void this.#watch(socket, jobId, acknowledge);
    });
    socket.on("job:unwatch", ({ jobId }, acknowledge) => {
      this.#note("job:unwatch", jobId);
      void socket.leave(`job:${jobId}`);
      acknowledge({ ok: true });
    });
    socket.on("feed:watch", (_payload, acknowledge) => {
      this.#note("feed:watch");
      void socket.join("feed");
      acknowledge({ ok: true, jobs: [...this.jobs.values()], omitted: { running: 0 } });
    });
    socket.on("rows:watch", ({ count }, acknowledge) => {
      this.#note("rows:watch");
      this.#rows.set(socket, count);
      acknowledge({ ok: true, ...this.#toRows(count) });
    });
    socket.on("rows:unwatch", (_payload, acknowledge) => {
      this.#note("rows:unwatch");
      this.#rows.delete(socket);
      acknowledge({ ok: true });
    });
    socket.on("disconnect", () => void this.#rows.delete(socket));
    socket.on("feed:unwatch", (_payload, acknowledge) => {
      this.#note("feed:unwatch");
      void socket.leave("feed");
      acknowledge({ ok: true });
    });
  }

  /** Newest first, whatever their states. */
  #toRows(count: number): RowsAnswer {
    const jobs = [...this.jobs.values()].sort((a, b) => b.enqueuedAt - a.enqueuedAt);
    const rows = jobs.slice(0, count).map(({ stages: _stages, ...row }) => row);
    return { rows, total: jobs.length, counts: { active: jobs.length }, ends: 0 };
  }

  async #watch(socket: MiniSocket, jobId: string, acknowledge: Answer<"job:watch">): Promise<void> {
    await this.hold;
    const refusal = this.refusals.shift();
    if (refusal) {
      acknowledge({ ok: false, error: { code: refusal, message: `refused: ${refusal}` } });
      return;
    }
    const watched = [...socket.rooms].filter((room) => room.startsWith("job:")).length;
    if (watched >= this.#limit) {
      const message = `expected at most ${this.#limit} watched jobs on one socket`;
      acknowledge({ ok: false, error: { code: "rate-limited", message } });
      return;
    }
    await socket.join(`job:${jobId}`);
    const job = this.jobs.get(jobId);
    if (job) acknowledge({ ok: true, job });
    else acknowledge({ ok: false, error: { code: "not-found", message: `there is no job ${jobId}` } });
  }

  #note(name: CommandName, jobId?: string): void {
    this.commands.push({ name, at: Date.now(), ...(jobId !== undefined && { jobId }) });
  }
}
