import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import type { CryptoKey, JWK, JWTPayload } from "jose";

export const ISSUER = "https://idp.example.org";
export const AUDIENCE = "headway";

export interface ProviderKey {
  kid: string;
  alg: string;
  privateKey: CryptoKey;
  jwk: JWK;
}

/** An identity provider that signs with keys of its own and publishes them over HTTP. */
export interface IdentityProvider extends AsyncDisposable {
  url: string;
  /** What it publishes; replace it to rotate keys. */
  keys: ProviderKey[];
  /** How often the key set was asked for. */
  fetches: number;
  /** Answers in place of the key set, where it is set. */
  answer: ((request: IncomingMessage, response: ServerResponse) => void) | undefined;
  createKey(kid: string, alg?: string): Promise<ProviderKey>;
}

export async function startIdentityProvider(): Promise<IdentityProvider> {
  const server = createServer((request, response) => {
    provider.fetches += 1;
    if (provider.answer) {
      provider.answer(request, response);
      return;
    }
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ keys: provider.keys.map(({ jwk }) => jwk) }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const provider: IdentityProvider = {
    url: `http://127.0.0.1:${port}/keys`,
    keys: [],
    fetches: 0,
    answer: undefined,
    createKey: createProviderKey,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return provider;
}

async function createProviderKey(kid: string, alg = "ES256"): Promise<ProviderKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { kid, alg, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg, use: "sig" } };
}

/** A token as the provider would sign it; a claim or header that is undefined is left out. Times in seconds from now. */
export async function signWith(
  key: Pick<ProviderKey, "kid" | "alg" | "privateKey">,
  claims: JWTPayload & Record<string, unknown> = {},
  { expiresIn = 600, notBefore }: { expiresIn?: number; notBefore?: number } = {},
): Promise<string> {
  const now = Math.floor(Date.now() / 1_000);
  const all: JWTPayload = {
    sub: "ann",
    org: "acme",
    role: "admin",
    iss: ISSUER,
    aud: AUDIENCE,
    iat: now,
    exp: now + expiresIn,
    ...(notBefore !== undefined && { nbf: now + notBefore }),
    ...claims,
  };
  const kept = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  return new SignJWT(kept).setProtectedHeader({ alg: key.alg, kid: key.kid }).sign(key.privateKey);
}
