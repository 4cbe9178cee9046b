/**
 * BullMQ's Relay to Server-Sent Events, as its guide builds live progress: one subscription for each thing that is watched, and
 * each message written to the responses of those who watch it.
 */
import { createServer } from "node:http";
import { Relay } from "bullmq";
import { Redis } from "ioredis";
import { offer } from "../lib/child.js";

offer({
  /** @returns {Promise<string>} the address it serves on */
  async serve({ redisUrl, prefix }) {
    const relay = new Relay({ connection: new Redis(redisUrl, { maxRetriesPerRequest: null }), prefix });
    await relay.waitUntilReady();
    const watched = new Map();
    const follow = async (pattern, response) => {
      const responses = watched.get(pattern) ?? new Set();
      responses.add(response);
      response.once("close", () => responses.delete(response));
      if (watched.has(pattern)) return;
      watched.set(pattern, responses);
      await relay.subscribe(pattern, ({ data }) => {
        const text = `data: ${JSON.stringify(data)}\n\n`;
        for (const one of responses) one.write(text);
      });
    };
    const http = createServer((request, response) => {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
      follow(decodeURIComponent(request.url.slice(1)), response).then(
        () => response.write(": watching\n\n"),
        (thrown) => response.destroy(thrown),
      );
    });
    await new Promise((resolve) => http.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${http.address().port}`;
  },
});
