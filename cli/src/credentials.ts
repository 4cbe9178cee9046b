import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Env } from "./arguments.ts";
import { readErrorFacts } from "./error-facts.ts";
import { CommandFailedError, EXIT } from "./exit-codes.ts";
import { signToken } from "./sign-token.ts";

const LEAST_SECRET_BYTES = 32;
/** Long enough to start; a watch that outlives it signs another one. */
const OWN_TOKEN_SECONDS = 600;
/** Where an installation that nobody configured keeps its jobs. */
const DEFAULT_ORG = "local";

/** Gives the token to use, each time it is asked. */
export type TokenSource = () => string | Promise<string>;

/**
 * The token that was given; else short-lived admin tokens of our own, where this machine holds the installation's secret.
 *
 * @throws CommandFailedError when there is neither
 */
export async function findTokenSource(given: string | undefined, env: Env): Promise<TokenSource> {
  if (given !== undefined) return () => given;
  const secret = await findSecret(env);
  if (secret === undefined) {
    throw new CommandFailedError(
      EXIT.usage,
      `there is no token to use: give one with --token or HEADWAY_TOKEN, or run this where the installation's secret is (${whereSecretsAre(env)})`,
    );
  }
  const request = { sub: "cli", org: DEFAULT_ORG, role: "admin", ttlSeconds: OWN_TOKEN_SECONDS } as const;
  return () => signToken(secret, request, Date.now());
}

/**
 * The installation's secret.
 *
 * @throws CommandFailedError when there is none
 */
export async function requireSecret(env: Env): Promise<string> {
  const secret = await findSecret(env);
  if (secret !== undefined) return secret;
  throw new CommandFailedError(
    EXIT.usage,
    `there is no secret to sign with: looked in ${whereSecretsAre(env)}. \`npm start\` generates one.`,
  );
}

async function findSecret(env: Env): Promise<string | undefined> {
  const path = secretPath(env);
  const fromEnv = env["AUTH_SECRET"] || undefined;
  const secret = fromEnv ?? (await readIfThere(path));
  if (secret === undefined) return undefined;
  const bytes = new TextEncoder().encode(secret).length;
  if (bytes >= LEAST_SECRET_BYTES) return secret;
  const where = fromEnv === undefined ? path : "AUTH_SECRET";
  throw new CommandFailedError(
    EXIT.usage,
    `${where}: expected a secret of at least ${LEAST_SECRET_BYTES} bytes, got ${bytes}`,
  );
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return (await readFile(path, "utf8")).trim();
  } catch (error) {
    const { code, message } = readErrorFacts(error);
    if (code === "ENOENT") return undefined;
    throw new CommandFailedError(EXIT.usage, `${path}: the secret cannot be read: ${message}`, {
      cause: error,
    });
  }
}

function secretPath(env: Env): string {
  return resolve(env["HEADWAY_DATA_DIR"] || ".data", "auth-secret");
}

function whereSecretsAre(env: Env): string {
  return `AUTH_SECRET, ${secretPath(env)}`;
}
