import { describe, expect, it } from "@jest/globals";
import { frame, openRawSocket } from "../support/raw-socket.ts";
import { mintToken, startSystem } from "../support/system.ts";

/** By packets alone it would be cut off after 1,000 of these. */
const FRAMES = 2_000;
/** Of 60 kB each: eight at once, and what the kernel's buffers on both sides hold of them besides. */
const AT_MOST = 200;

describe("a socket that floods", () => {
  it("is cut off after a few of the largest messages", async () => {
    await using system = await startSystem();
    const gateway = await system.startGateway();
    const socket = await openRawSocket(gateway.url, await mintToken());
    const message = frame(`42["job:watch","${"x".repeat(60_000)}"]`);
    let sent = 0;
    while (socket.isOpen && sent < FRAMES) {
      await socket.send(message);
      sent += 1;
    }
    expect(socket.isOpen).toBe(false);
    expect(sent).toBeLessThan(AT_MOST);
    await gateway.close();
  });
});
