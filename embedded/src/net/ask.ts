import type { Socket } from "node:net";
import { connect } from "node:net";
import { connect as connectTls } from "node:tls";
import type { HostAndPort } from "./server-address.ts";

export interface AskOptions extends HostAndPort {
  readonly isTls?: boolean;
  readonly timeoutMs: number;
}

/**
 * Opens a connection, sends some bytes and waits for an answer.
 * @param parse what the bytes so far mean, or undefined while more are needed.
 * @throws Error when there is no connection or no whole answer in time.
 */
export function ask<T>(
  options: AskOptions,
  request: Uint8Array,
  parse: (bytes: Buffer) => T | undefined,
): Promise<T> {
  const { host, port, timeoutMs } = options;
  return new Promise((resolve, reject) => {
    const socket: Socket = options.isTls
      ? connectTls({ host, port, servername: host, rejectUnauthorized: false })
      : connect({ host, port });
    let received = Buffer.alloc(0);
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      socket.destroy();
      settle();
    };
    const fail = (error: Error): void => {
      finish(() => {
        reject(error);
      });
    };
    const timer = setTimeout(() => {
      fail(new Error(`no answer within ${timeoutMs} ms`));
    }, timeoutMs);
    socket.once("error", fail);
    socket.once("close", () => {
      fail(new Error("the connection was closed without an answer"));
    });
    socket.on("data", (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      const answer = parse(received);
      if (answer !== undefined)
        finish(() => {
          resolve(answer);
        });
    });
    socket.write(request);
  });
}
