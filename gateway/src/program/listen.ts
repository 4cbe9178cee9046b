import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import { SettingInvalidError } from "@headway/shared/node/env";
import { PortInUseError } from "./port-in-use-error.ts";

/** What the system says of an address that is not its own. */
const HOST_TROUBLE = new Set(["ENOTFOUND", "EADDRNOTAVAIL", "EAI_AGAIN"]);

/**
 * Connections that the kernel holds until they are accepted: as many as Linux allows (`net.core.somaxconn`, 4,096 since 5.4). Beyond
 * Node's 511 the first packets of a storm of clients would be dropped, and sent again only after 1, 3 and 7 s.
 */
const BACKLOG = 65_535;

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
    await app.listen({ host, port, backlog: BACKLOG });
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
