import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

/** In the published package, and in this repository. */
const FOLDERS = ["../page", "../../../../web/dist"].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);
const PAGE = FOLDERS.find((folder) => existsSync(folder)) ?? "";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".woff2": "font/woff2",
  ".png": "image/png",
};

const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self' ws: wss:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

/** A file of the operator's page; undefined for a path that is none. Its own routes live behind `#`. */
export async function pageFile(path: string, acceptEncoding: string): Promise<Response | undefined> {
  if (PAGE === "") return undefined;
  const file = resolve(PAGE, normalize(`./${path === "/" || path === "" ? "index.html" : path}`));
  const type = TYPES[extname(file)];
  if (type === undefined || !file.startsWith(PAGE + sep) || !existsSync(file)) return undefined;
  const { encoding, body } = await readEncoded(file, acceptEncoding);
  return new Response(new Uint8Array(body), {
    headers: {
      "content-type": type,
      ...(encoding && { "content-encoding": encoding }),
      "cache-control": file.includes(join(PAGE, "assets") + sep)
        ? "public, max-age=31536000, immutable"
        : "no-cache",
      vary: "accept-encoding",
      "content-security-policy": CONTENT_SECURITY_POLICY,
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
    },
  });
}

/**
 * The build puts Brotli versions beside the files that are worth it. Browsers take those over https and from localhost alone: over plain
 * http they take gzip, and the published package has no such versions.
 */
async function readEncoded(file: string, accepted: string): Promise<{ encoding?: string; body: Buffer }> {
  const isWorthIt = existsSync(`${file}.br`);
  if (isWorthIt && /\bbr\b/.test(accepted)) return { encoding: "br", body: await readFile(`${file}.br`) };
  const body = await readFile(file);
  if (isWorthIt && /\bgzip\b/.test(accepted))
    return { encoding: "gzip", body: await promisify(gzip)(body, { level: 9 }) };
  return { body };
}
