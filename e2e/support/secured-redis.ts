import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "node:tls";
import { findFreePort } from "@headway/embedded/processes/free-port";
import { findRedis } from "@headway/embedded/redis-program";
import { eventually } from "@headway/shared/testing/eventually";
import { makeCertificates } from "./own-certificate.ts";

export interface SecuredRedis extends AsyncDisposable {
  port: number;
  /** Path of the authority's certificate. */
  authority: string;
}

/** A Redis of the test's own that speaks TLS alone, with a certificate that nobody knows, and asks for a password. */
export async function startSecuredRedis(password: string): Promise<SecuredRedis> {
  const folder = mkdtempSync(join(tmpdir(), "headway-tls-"));
  const { authority, server } = makeCertificates();
  const path = (name: string): string => join(folder, name);
  writeFileSync(path("authority.pem"), authority.certificate);
  writeFileSync(path("server.pem"), server.certificate);
  writeFileSync(path("server-key.pem"), server.key, { mode: 0o600 });
  mkdirSync(path("data"));
  const program = await findRedis(() => undefined);
  const port = await findFreePort();
  const settings = {
    port: "0",
    "tls-port": String(port),
    "tls-cert-file": path("server.pem"),
    "tls-key-file": path("server-key.pem"),
    "tls-ca-cert-file": path("authority.pem"),
    "tls-auth-clients": "no",
    requirepass: password,
    dir: path("data"),
    save: "",
  };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
  const redis = await program.start(args, port, path("data"));
  await eventually("it takes connections", () => takesTls(port, authority.certificate));
  return {
    port,
    authority: path("authority.pem"),
    [Symbol.asyncDispose]: async () => {
      await redis.stop(10_000);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function takesTls(port: number, ca: string): Promise<boolean> {
  const socket = connect({ host: "127.0.0.1", port, ca });
  return new Promise((resolve) => {
    socket.once("error", () => {
      resolve(false);
    });
    socket.once("secureConnect", () => {
      resolve(true);
      socket.end();
    });
  });
}
