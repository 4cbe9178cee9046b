import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import type { Logger } from "@headway/shared/node/logger";

const DASHBOARD = fileURLToPath(new URL("../../../../web/dist", import.meta.url));

/** Everything from this origin and nothing from anywhere else, so that a text in a job or of a plugin can never run as code. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self' ws: wss:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

/** Serves the built dashboard. Its own routes live behind `#`, so every address of it is the same file. */
export async function dashboardFiles(
  app: FastifyInstance,
  { basePath, log }: { basePath: string; log: Logger },
): Promise<void> {
  if (!existsSync(DASHBOARD)) {
    log.warn({}, "the dashboard is not built; `npm run build` does it");
    return;
  }
  await app.register(fastifyStatic, {
    root: DASHBOARD,
    prefix: `${basePath}/`,
    cacheControl: false,
    // The build puts compressed versions beside the files.
    preCompressed: true,
    setHeaders: (response, path) => {
      // Vite names what is in assets/ by its content.
      response.setHeader(
        "cache-control",
        path.includes("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
      );
      response.setHeader("vary", "accept-encoding");
      response.setHeader("content-security-policy", CONTENT_SECURITY_POLICY);
      response.setHeader("referrer-policy", "no-referrer");
    },
  });
  if (basePath === "") return;
  // Both addresses lead here. The page's own are relative: without the slash they would miss the last part of its path.
  app.get(basePath, (request, reply) => {
    const [path = "", ...search] = request.url.split("?");
    if (path.endsWith("/")) return reply.sendFile("index.html");
    return reply.redirect([`${basePath}/`, ...search].join("?"), 308);
  });
}
