import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "@jest/globals";
import { eventually } from "@headway/shared/testing/eventually";
import type { Client, ClientOptions, JobView } from "../core/types.ts";
import { createClient as createSocketClient } from "../index.ts";
import { createClient as createSseClient } from "../sse.ts";
import { describeJob } from "../words.ts";

const SIGN_IN = { error: { code: "unauthenticated", message: "Sign in again." } };
const CLIENTS: [string, string, (options: ClientOptions) => Client][] = [
  ["Socket.IO", "/socket.io/", createSocketClient],
  ["Server-Sent Events", "/events?job=video%2F42", createSseClient],
];

/** What a page shows of a job once something has gone wrong, with a server that answers so. */
async function fail(
  createClient: (options: ClientOptions) => Client,
  answer: RequestListener,
): Promise<{ url: string; view: JobView; words: string; note: string }> {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x`;
  const client = createClient({ url });
  try {
    client.watch("video/42", () => undefined);
    await eventually("it is told", () => client.view("video/42").error);
    const view = client.view("video/42");
    return { url, view, ...describeJob(view) };
  } finally {
    client.close();
    server.closeAllConnections();
    server.close();
  }
}

describe.each(CLIENTS)("a client over %s, whose address leads elsewhere", (_name, path, createClient) => {
  it.each([404, 403])("says which address has answered %d, while it goes on trying", async (status) => {
    const shown = await fail(createClient, (_request, response) => response.writeHead(status).end("no"));
    expect(shown.view).toMatchObject({ status: "connecting", connection: "connecting" });
    expect(shown.words).toBe("Cannot connect. Trying again…");
    expect(shown.note).toContain(`${shown.url}${path} answered ${status}`);
  });

  it("says that no answer comes, while it goes on trying", async () => {
    const shown = await fail(createClient, (request) => request.socket.destroy());
    expect(shown.view).toMatchObject({ status: "connecting", connection: "connecting" });
    expect(shown.words).toBe("Cannot connect. Trying again…");
    expect(shown.note).toBe("The server does not answer.");
  });
});

describe("a client over Socket.IO, whose address leads to a server without sockets", () => {
  it("says what to do", async () => {
    const shown = await fail(createSocketClient, (_request, response) => response.writeHead(404).end("no"));
    expect(shown.view.error).toEqual({
      code: "not-found",
      message: `${shown.url}/socket.io/ answered 404. Is \`url\` right? headway.attach(server) serves Socket.IO; a handler alone serves @headway/client/sse.`,
    });
  });
});

describe("a client over Server-Sent Events, whose address leads to an application's page", () => {
  it("says that it was answered with a page, in the place of connecting for ever", async () => {
    const shown = await fail(createSseClient, (_request, response) =>
      response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html>"),
    );
    expect(shown.words).toBe("Cannot connect. Trying again…");
    expect(shown.note).toBe(`${shown.url}/events?job=video%2F42 answered 200 (text/html).`);
  });
});

describe("a client over Server-Sent Events that is not signed in", () => {
  it("says so, with the server's words, and stops", async () => {
    const { view, words, note } = await fail(createSseClient, (_request, response) =>
      response.writeHead(401, { "content-type": "application/json" }).end(JSON.stringify(SIGN_IN)),
    );
    expect(view).toMatchObject({ status: "refused", connection: "closed" });
    expect([words, note]).toEqual(["Sign in to see this job", "Sign in again."]);
  });
});
