import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { MessageSplitter, parseMessage } from "@headway/embedded/stand-in/wire";

type Doc = Record<string, unknown>;

/** A TCP proxy before MongoDB that notes the shape of each command which passes it: operators and options, no values. */
export class RecordingMongo implements AsyncDisposable {
  readonly shapes = new Set<string>();
  readonly url: string;
  readonly #sockets = new Set<Socket>();
  readonly #stop: () => Promise<void>;

  private constructor(url: string, stop: () => Promise<void>) {
    this.url = url;
    this.#stop = stop;
  }

  static async start(target: string): Promise<RecordingMongo> {
    const { hostname, port, pathname } = new URL(target);
    const server = createServer((client) => {
      const splitter = new MessageSplitter();
      const upstream = connect(Number(port), hostname);
      client.on("data", (chunk) => {
        for (const message of splitter.push(chunk))
          for (const shape of toShapes(parseMessage(message).body)) recorder.shapes.add(shape);
      });
      client.pipe(upstream).pipe(client);
      for (const [end, other] of [
        [client, upstream],
        [upstream, client],
      ] as const) {
        recorder.#sockets.add(end);
        end.on("error", () => end.destroy());
        end.on("close", () => other.destroy());
      }
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `mongodb://127.0.0.1:${(server.address() as AddressInfo).port}${pathname}`;
    const recorder = new RecordingMongo(url, async () => {
      for (const socket of recorder.#sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    });
    return recorder;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#stop();
  }
}

/** Sent with any command, and no part of what is asked. */
const COMMON = /^(\$.*|lsid|readConcern|writeConcern|comment|txnNumber)$/;

const isDoc = (value: unknown): value is Doc =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
const docsOf = (value: unknown): Doc[] => (Array.isArray(value) ? value.filter(isDoc) : []);

function toShapes(command: Doc): string[] {
  const [name = "", ...fields] = Object.keys(command);
  // What a driver says of itself differs from version to version.
  if (/^(hello|ismaster)$/.test(name)) return [name];
  const { filter, query, updates, deletes, indexes, pipeline } = command;
  return [
    name,
    ...fields.filter((field) => !COMMON.test(field)).map((field) => `${name}: ${field}`),
    ...[filter, query].flatMap(filterShapes),
    ...docsOf(updates).flatMap(updateShapes),
    ...docsOf(deletes).flatMap(({ q }) => filterShapes(q)),
    ...docsOf(indexes).flatMap((index) => Object.keys(index).map((option) => `index: ${option}`)),
    ...docsOf(pipeline).flatMap((stage) => [
      ...Object.keys(stage).map((key) => `stage: ${key}`),
      ...filterShapes(stage["$match"]),
    ]),
  ];
}

/** The operators of a filter, however deep. */
function filterShapes(filter: unknown): string[] {
  if (Array.isArray(filter)) return filter.flatMap(filterShapes);
  if (!isDoc(filter)) return [];
  return Object.entries(filter).flatMap(([key, operand]) => [
    ...(key.startsWith("$") ? [`filter: ${key}`] : []),
    ...filterShapes(operand),
  ]);
}

function updateShapes({ q, u, ...options }: Doc): string[] {
  const used = Object.entries(options).filter(([, value]) => value !== false);
  const operators = Array.isArray(u) ? [["a pipeline", {}] as const] : Object.entries(isDoc(u) ? u : {});
  return [
    ...filterShapes(q),
    ...used.map(([option]) => `update option: ${option}`),
    ...operators.flatMap(([operator, fields]) => [
      `update: ${operator.startsWith("$") || operator === "a pipeline" ? operator : "a replacement"}`,
      ...Object.entries(isDoc(fields) ? fields : {}).flatMap(([path, value]) => [
        ...(path.includes(".$") ? [`update: ${operator} of one element`] : []),
        ...(operator === "$push" && isDoc(value) ? Object.keys(value) : [])
          .filter((modifier) => modifier.startsWith("$"))
          .map((modifier) => `update: ${operator} ${modifier}`),
      ]),
    ]),
  ];
}
