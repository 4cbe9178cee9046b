import { describe, expect, it } from "@jest/globals";
import type { Socket } from "socket.io";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { SocketOutlet } from "./socket-outlet.ts";

function open() {
  const written: unknown[] = [];
  const emitted: unknown[] = [];
  const waiting: unknown[] = [];
  let drain = (): void => undefined;
  const conn = {
    writeBuffer: waiting,
    on: (_: string, listener: () => void) => (drain = listener),
    off: () => undefined,
    write: (packet: string, options: unknown) => written.push([packet, options]),
  };
  const socket = { conn, emit: (_: string, payload: unknown) => emitted.push(payload) };
  const outlet = new SocketOutlet(socket as unknown as Socket);
  return {
    outlet,
    written,
    emitted,
    waiting,
    drain: () => {
      drain();
    },
  };
}

const job = (jobId: string, seq: number) => ({ jobId, seq, queue: "video" }) as JobSnapshot;

describe("news of a feed", () => {
  it("are made into one frame for all sockets that read", () => {
    const sockets = [open(), open()];
    const jobs = [job("a", 1)];
    for (const { outlet } of sockets) outlet.sendFeed(jobs);
    const [[first, options], [second, others]] = sockets.map(({ written }) => written[0]) as [
      [string, object],
      [string, object],
    ];
    expect(first).toBe(`2["feed:update",${JSON.stringify({ jobs })}]`);
    expect(second).toBe(first);
    expect(others).toBe(options);
    for (const { outlet } of sockets) outlet.close();
  });

  it("come as the latest of each job to a socket that reads again", () => {
    const { outlet, written, emitted, waiting, drain } = open();
    waiting.push(...Array.from({ length: 32 }, () => "frame"));
    outlet.sendFeed([job("a", 1), job("b", 2)]);
    outlet.sendFeed([job("a", 3)]);
    expect([written, emitted]).toEqual([[], []]);
    waiting.length = 0;
    drain();
    expect(emitted).toEqual([{ jobs: [job("b", 2), job("a", 3)] }]);
    outlet.close();
  });
});
