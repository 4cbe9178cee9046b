import { generateKeyPairSync, randomBytes, sign } from "node:crypto";
import type { KeyObject } from "node:crypto";

export interface CertifiedKey {
  /** PEM. */
  certificate: string;
  /** PEM, PKCS 8. */
  key: string;
}

/**
 * Makes a certificate authority and a certificate of it for 127.0.0.1, good for a day. Written out by hand, because Node can
 * read certificates and cannot make them, and not every machine has a tool that can.
 * https://datatracker.ietf.org/doc/html/rfc5280
 */
export function makeCertificates(): { authority: CertifiedKey; server: CertifiedKey } {
  const authority = makeKeys();
  const server = makeKeys();
  const issue = (name: string, holder: KeyPair, extensions: Buffer[]): CertifiedKey => ({
    certificate: toPem(toCertificate({ name, holder, signer: authority, extensions })),
    key: holder.privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  });
  return {
    authority: issue(AUTHORITY, authority, [
      extension("2.5.29.19", sequence(Buffer.from([0x01, 0x01, 0xff])), true),
    ]),
    server: issue("127.0.0.1", server, [
      // Subject alternative name: an IP address.
      extension("2.5.29.17", sequence(der(0x87, Buffer.from([127, 0, 0, 1])))),
    ]),
  };
}

const AUTHORITY = "Tests of Headway";

interface KeyPair {
  publicKey: KeyObject;
  privateKey: KeyObject;
}

function makeKeys(): KeyPair {
  return generateKeyPairSync("ec", { namedCurve: "P-256" });
}

function toCertificate(options: {
  name: string;
  holder: KeyPair;
  signer: KeyPair;
  extensions: Buffer[];
}): Buffer {
  const { name, holder, signer, extensions } = options;
  const ecdsaWithSha256 = sequence(objectId("1.2.840.10045.4.3.2"));
  const now = Date.now();
  const toBeSigned = sequence(
    der(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    ecdsaWithSha256,
    commonName(AUTHORITY),
    sequence(utcTime(now - 3_600_000), utcTime(now + 86_400_000)),
    commonName(name),
    holder.publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, sequence(...extensions)),
  );
  const signature = sign("sha256", toBeSigned, signer.privateKey);
  return sequence(toBeSigned, ecdsaWithSha256, der(0x03, Buffer.concat([Buffer.from([0]), signature])));
}

/** Tag, length, value. */
function der(tag: number, value: Buffer): Buffer {
  const { length } = value;
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), value]);
  const bytes = length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...bytes]), value]);
}

function sequence(...parts: Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts));
}

function integer(bytes: Buffer): Buffer {
  return der(0x02, bytes);
}

function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  const bytes = [first * 40 + second];
  for (const number of rest) {
    const digits = [number & 0x7f];
    for (let left = number >> 7; left > 0; left >>= 7) digits.unshift((left & 0x7f) | 0x80);
    bytes.push(...digits);
  }
  return der(0x06, Buffer.from(bytes));
}

function commonName(name: string): Buffer {
  const attribute = sequence(objectId("2.5.4.3"), der(0x0c, Buffer.from(name)));
  return sequence(der(0x31, attribute));
}

function utcTime(ms: number): Buffer {
  const text = new Date(ms).toISOString().replace(/[-:T]/g, "").slice(2, 14);
  return der(0x17, Buffer.from(`${text}Z`));
}

function extension(id: string, value: Buffer, isCritical = false): Buffer {
  const critical = isCritical ? [Buffer.from([0x01, 0x01, 0xff])] : [];
  return sequence(objectId(id), ...critical, der(0x04, value));
}

function toPem(bytes: Buffer): string {
  const lines = bytes.toString("base64").replace(/.{64}/g, "$&\n");
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}
