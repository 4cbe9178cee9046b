import type { AddressInfo, Server, Socket } from "node:net";
import { createServer } from "node:net";
import type { Engine } from "../commands/engine.ts";
import { MalformedMessageError, MessageSplitter, encodeReply, parseMessage } from "./message.ts";

export interface WireServer {
  readonly port: number;
  /** Closes the connections and stops listening; data handed to the journal before is kept. */
  stop(): Promise<void>;
}

/**
 * Serves an engine to MongoDB drivers on 127.0.0.1.
 * @param port 0 for any free one.
 */
export async function startWireServer(
  engine: Engine,
  port: number,
  log: (line: string) => void,
): Promise<WireServer> {
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    serveConnection(engine, socket, ++connections, log);
  });
  await listen(server, port);
  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      const closed = new Promise<void>((resolve) =>
        server.close(() => {
          resolve();
        }),
      );
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function serveConnection(
  engine: Engine,
  socket: Socket,
  connectionId: number,
  log: (line: string) => void,
): void {
  const splitter = new MessageSplitter();
  let replies = 0;
  socket.setNoDelay(true);
  socket.on("error", (error) => {
    log(`MongoDB stand-in: connection ${connectionId}: ${error.message}`);
  });
  socket.on("data", (chunk) => {
    try {
      for (const message of splitter.push(chunk)) {
        const request = parseMessage(message);
        const reply = engine.run(request.body, connectionId);
        if (request.wantsReply) socket.write(encodeReply(++replies, request, reply));
      }
    } catch (error) {
      const isClientsFault = error instanceof MalformedMessageError;
      log(
        `MongoDB stand-in: closed connection ${connectionId}: ${isClientsFault ? error.message : String(error)}`,
      );
      socket.destroy();
    }
  });
}
