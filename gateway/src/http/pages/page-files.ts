import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

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
  // The build puts compressed versions beside the files.
  const isCompressed = /\bbr\b/.test(acceptEncoding) && existsSync(`${file}.br`);
  const body = await readFile(isCompressed ? `${file}.br` : file);
  return new Response(new Uint8Array(body), {
    headers: {
      "content-type": type,
      ...(isCompressed && { "content-encoding": "br" }),
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
