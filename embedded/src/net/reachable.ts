import { resolveSrv } from "node:dns/promises";
import { askMongo } from "./ask-mongo.ts";
import { askRedis } from "./ask-redis.ts";
import type { HostAndPort } from "./server-address.ts";
import { hostsOf, redactUrl, splitUrls } from "./server-address.ts";

const ANSWER_LIMIT_MS = 5000;
const REDIS_PORT = 6379;
const MONGO_PORT = 27017;

/** A server whose URL was given does not answer. The message names it and where it was looked for, without passwords. */
class ServerUnreachableError extends Error {
  override readonly name = "ServerUnreachableError";
  readonly code = "server-unreachable";
}

/**
 * @param url one server's address, or those of nodes of a cluster, separated by commas
 * @throws ServerUnreachableError when no Redis answers there. One that asks for a password first has answered.
 */
export async function checkRedis(url: string): Promise<void> {
  const isTls = url.startsWith("rediss://");
  const urls = splitUrls(url);
  const isKnown = urls.every((one) => one.startsWith("rediss://") || one.startsWith("redis://"));
  if (!isKnown) throw badUrl("REDIS_URL", "redis://host:port", url);
  const hosts = urls.flatMap((one) => hostsOf(one, REDIS_PORT));
  await anyAnswers("Redis", "REDIS_URL", url, hosts, (where) =>
    askRedis({ ...where, isTls, timeoutMs: ANSWER_LIMIT_MS }, "PING"),
  );
}

/** @throws ServerUnreachableError when none of the hosts answers as a MongoDB does; a greeting needs no password. */
export async function checkMongo(url: string): Promise<void> {
  const isSrv = url.startsWith("mongodb+srv://");
  if (!isSrv && !url.startsWith("mongodb://")) throw badUrl("MONGO_URL", "mongodb://host:port", url);
  const isTls = /[?&](?:tls|ssl)=true/.test(url) || (isSrv && !/[?&](?:tls|ssl)=false/.test(url));
  const named = hostsOf(url, MONGO_PORT);
  const hosts = isSrv ? await lookUpSrv(url, named[0]?.host ?? "") : named;
  await anyAnswers("MongoDB", "MONGO_URL", url, hosts, (where) =>
    askMongo({ ...where, isTls, timeoutMs: ANSWER_LIMIT_MS }, { hello: 1 }),
  );
}

async function lookUpSrv(url: string, host: string): Promise<HostAndPort[]> {
  try {
    const records = await resolveSrv(`_mongodb._tcp.${host}`);
    return records.map(({ name, port }) => ({ host: name, port }));
  } catch (error) {
    throw unreachable("MongoDB", "MONGO_URL", url, error);
  }
}

async function anyAnswers(
  name: string,
  variable: string,
  url: string,
  hosts: readonly HostAndPort[],
  greet: (where: HostAndPort) => Promise<unknown>,
): Promise<void> {
  if (hosts.length === 0) throw badUrl(variable, "a URL with a host", url);
  try {
    await Promise.any(hosts.map(greet));
  } catch (error) {
    throw unreachable(name, variable, url, error instanceof AggregateError ? error.errors[0] : error);
  }
}

function unreachable(name: string, variable: string, url: string, cause: unknown): ServerUnreachableError {
  const why = cause instanceof Error ? cause.message || cause.name : String(cause);
  return new ServerUnreachableError(
    `${name} cannot be reached at ${redactUrl(url)} (from ${variable}): ${why}. Start it, correct ${variable}, or leave ${variable} out to have one brought along`,
    { cause },
  );
}

function badUrl(variable: string, expected: string, url: string): ServerUnreachableError {
  return new ServerUnreachableError(
    `${variable}: expected ${expected}, got ${JSON.stringify(redactUrl(url))}`,
  );
}
