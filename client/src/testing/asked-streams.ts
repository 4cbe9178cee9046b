import { once } from "node:events";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect } from "@jest/globals";
import { eventually } from "@headway/shared/testing/eventually";
import { snapshotOf } from "@headway/shared/testing/snapshots";
import type { Client, ClientOptions, JobSnapshot } from "../core/types.ts";
import { createClient } from "../sse.ts";

/** One request for a stream, which a test answers by hand. */
export interface Asked {
  jobs: string[];
  wantsList: boolean;
  token: string | undefined;
  isOpen: () => boolean;
  send: (event: string, data: object) => void;
  write: (text: string) => void;
  end: () => void;
  refuse: (status: number, code: string) => void;
}

const releases: (() => void)[] = [];
afterEach(() => {
  for (const release of releases.splice(0).reverse()) release();
});

export async function startStreams(options: ClientOptions = {}): Promise<{ client: Client; asked: Asked[] }> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => asked.push(toAsked(request, response)));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const client = createClient({ url: `http://127.0.0.1:${port}/headway/`, ...options });
  releases.push(() => {
    client.close();
    server.closeAllConnections();
    server.close();
  });
  return { client, asked };
}

function toAsked(request: IncomingMessage, response: ServerResponse): Asked {
  const url = new URL(request.url ?? "", "http://x");
  expect(url.pathname).toBe("/headway/events");
  const begin = (): void => {
    if (!response.headersSent) response.writeHead(200, { "content-type": "text/event-stream" });
  };
  return {
    jobs: url.searchParams.getAll("job"),
    wantsList: url.searchParams.has("feed"),
    token: request.headers.authorization,
    isOpen: () => !response.destroyed && !response.writableEnded,
    write: (text) => {
      begin();
      response.write(text);
    },
    send: (event, data) => {
      begin();
      response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    },
    end: () => {
      begin();
      response.end();
    },
    refuse: (status, code) => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify({ error: { code, message: "no" } }));
    },
  };
}

export const job = (jobId: string, given: Partial<JobSnapshot> = {}): JobSnapshot =>
  snapshotOf({ jobId, queue: "video", ...given });

export const nth = (asked: Asked[], at: number): Promise<Asked> =>
  eventually(`request ${at + 1} has come`, () => asked[at]);
