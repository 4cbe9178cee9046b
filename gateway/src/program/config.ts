import {
  basePathSetting,
  choiceSetting,
  integerSetting,
  prefixSetting,
  redactUrl,
  redisUrlSetting,
  requiredUrlSetting,
  secretSetting,
  SettingInvalidError,
  textSetting,
  traceTemplateSetting,
  urlSetting,
} from "@headway/shared/node/env";
import { readOrCreateSecret } from "@headway/shared/node/auth-secret";
import type { Env } from "@headway/shared/node/env";
import { LIMITS } from "@headway/shared/protocol/limits";

export interface GatewayLimits {
  payloadBytes: number;
  watchedJobsPerSocket: number;
  /** Per gateway. */
  socketsPerIdentity: number;
  commandsPerSecond: number;
  /** HTTP, of an identity, per gateway. */
  requestsPerSecond: number;
}

/** Who may sign tokens: whoever has the shared secret, and whoever has a key of the set that is fetched. */
export interface TokenSource {
  secret?: string;
  keySet?: KeySetSource;
}

/** An identity provider's key set, and what it writes into tokens that are meant for this installation. */
export interface KeySetSource {
  url: string;
  issuer: string;
  audience: string;
}

export interface GatewayConfig {
  host: string;
  port: number;
  /** Below it are page, HTTP and sockets: `/headway`, or empty for the root. */
  basePath: string;
  redisUrl: string;
  mongoUrl: string;
  prefix: string;
  tokens: TokenSource;
  /** Opens `/metrics` to whoever sends it. */
  metricsToken?: string;
  /** An address with `{traceId}` in it. */
  traceUrlTemplate?: string;
  limits: GatewayLimits;
  /** Whether updates are written past Engine.IO to WebSockets that keep up, which takes a third less of a processor; true by default. */
  directWrites?: boolean;
}

const SECRET_BYTES = 32;
const METRICS_TOKEN_BYTES = 16;

export async function readGatewayConfig(env: Env): Promise<GatewayConfig> {
  const metricsToken = readMetricsToken(env);
  const traceUrlTemplate = traceTemplateSetting(env, "TRACE_URL_TEMPLATE");
  return {
    host: textSetting(env, "HOST", "127.0.0.1"),
    port: integerSetting(env, "PORT", { default: 3000, min: 0, max: 65_535 }),
    basePath: basePathSetting(env, "BASE_PATH"),
    redisUrl: redisUrlSetting(env, "REDIS_URL"),
    mongoUrl: requiredUrlSetting(env, "MONGO_URL", ["mongodb:", "mongodb+srv:"]),
    prefix: prefixSetting(env),
    tokens: await readTokenSource(env),
    ...(metricsToken !== undefined && { metricsToken }),
    ...(traceUrlTemplate !== undefined && { traceUrlTemplate }),
    directWrites: choiceSetting(env, "DIRECT_WRITES", ["on", "off"]) === "on",
    limits: {
      payloadBytes: limit(env, "LIMIT_PAYLOAD_BYTES", LIMITS.payloadBytes),
      watchedJobsPerSocket: limit(env, "LIMIT_WATCHED_JOBS", LIMITS.watchedJobsPerSocket),
      socketsPerIdentity: limit(env, "LIMIT_SOCKETS_PER_IDENTITY", LIMITS.socketsPerIdentity),
      commandsPerSecond: limit(env, "LIMIT_COMMANDS_PER_SECOND", LIMITS.commandsPerSecond),
      requestsPerSecond: limit(env, "LIMIT_REQUESTS_PER_SECOND", LIMITS.requestsPerSecond),
    },
  };
}

function limit(env: Env, variable: string, byDefault: number): number {
  return integerSetting(env, variable, { default: byDefault, min: 1, max: 10_000_000 });
}

async function readTokenSource(env: Env): Promise<TokenSource> {
  const keySet = readKeySetSource(env);
  const secret = secretSetting(env, "AUTH_SECRET", SECRET_BYTES);
  if (keySet !== undefined) return { keySet, ...(secret !== undefined && { secret }) };
  return { secret: secret ?? (await readOrCreateSecret(textSetting(env, "HEADWAY_DATA_DIR", ".data"))) };
}

function readMetricsToken(env: Env): string | undefined {
  const token = secretSetting(env, "METRICS_TOKEN", METRICS_TOKEN_BYTES);
  if (token === undefined) return undefined;
  // Who scrapes must not be able to sign.
  if (token === env["AUTH_SECRET"]) {
    throw new SettingInvalidError("METRICS_TOKEN", "the value of AUTH_SECRET", "a value of its own");
  }
  // RFC 6750: nothing else fits into the header.
  if (/^[A-Za-z0-9._~+/-]+=*$/.test(token)) return token;
  const expected = "letters, digits and any of -._~+/ (it is sent as a Bearer token)";
  throw new SettingInvalidError("METRICS_TOKEN", "another character", expected);
}

/** An identity provider signs for all its applications with the same keys: only issuer and audience tell ours. */
function readKeySetSource(env: Env): KeySetSource | undefined {
  const url = urlSetting(env, "AUTH_JWKS_URL", ["https:", "http:"]);
  if (url === undefined) return undefined;
  const { username, password } = new URL(url);
  if (username !== "" || password !== "") {
    const expected = "an address without user and password";
    throw new SettingInvalidError("AUTH_JWKS_URL", JSON.stringify(redactUrl(url)), expected);
  }
  return {
    url,
    issuer: requiredClaim(env, "AUTH_ISSUER", "iss"),
    audience: requiredClaim(env, "AUTH_AUDIENCE", "aud"),
  };
}

function requiredClaim(env: Env, variable: string, claim: string): string {
  const value = textSetting(env, variable, "").trim();
  if (value !== "") return value;
  const expected = `the ${claim} of the tokens that are meant for Headway (it is demanded with AUTH_JWKS_URL)`;
  throw new SettingInvalidError(variable, "nothing", expected);
}
