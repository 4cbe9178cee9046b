import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import { SettingInvalidError } from "@headway/shared/node/env";
import { PortInUseError } from "./port-in-use-error.ts";

/** What the system says of an address that is not its own. */
const HOST_TROUBLE = new Set(["ENOTFOUND", "EADDRNOTAVAIL", "EAI_AGAIN"]);

/**
 * @returns the address of the root, without a slash at its end
 * @throws PortInUseError
 * @throws SettingInvalidError where `host` is no address of this machine
 */
export async function listen(
  app: FastifyInstance,
  { host, port }: { host: string; port: number },
): Promise<string> {
  try {
    await app.listen({ host, port });
  } catch (thrown) {
    if (thrown instanceof Error && "code" in thrown && thrown.code === "EADDRINUSE") {
      throw new PortInUseError(host, port, thrown);
    }
    if (thrown instanceof Error && "code" in thrown && HOST_TROUBLE.has(String(thrown.code))) {
      throw new SettingInvalidError("HOST", JSON.stringify(host), "an address of this machine");
    }
    throw thrown;
  }
  const address = app.server.address() as AddressInfo;
  return `http://${host.includes(":") ? `[${host}]` : host}:${address.port}`;
}
