import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";

/** A TCP proxy that swallows the upgrade to a WebSocket: the connection opens and stays open, and no answer ever comes. */
export class SwallowingProxy {
  /** Upgrades that were swallowed. */
  swallowed = 0;
  /** Whether they still are. */
  isSwallowing = true;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(targetPort: number): Promise<SwallowingProxy> {
    const server = createServer((client) => {
      proxy.#keep(client);
      client.once("data", (chunk: Buffer) => {
        if (proxy.isSwallowing && /upgrade: websocket/i.test(chunk.toString("latin1"))) {
          proxy.swallowed += 1;
          return;
        }
        const target = connect(targetPort, "127.0.0.1");
        proxy.#keep(target);
        for (const [one, other] of [
          [client, target],
          [target, client],
        ] as const)
          one.on("close", () => other.destroy());
        target.write(chunk);
        client.pipe(target).pipe(client);
      });
    });
    const proxy = new SwallowingProxy(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #keep(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => this.#sockets.delete(socket));
  }
}
