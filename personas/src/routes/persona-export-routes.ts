import { ReadableStream } from "node:stream/web";
import { z } from "zod";
import type { Logger } from "@headway/shared/node/logger";
import {
  EXPORT_CONTENT_TYPES,
  EXPORT_EXTENSIONS,
  EXPORT_FORMATS,
  formatPersonas,
} from "../export/export-formats.ts";
import { CATEGORIES, PRESET_KEYS } from "../persona/schema.ts";
import type { PersonaStore } from "../store/personas.ts";
import { toContentDisposition, toExportFileName } from "../export/file-names.ts";
import type { JobLookup } from "@headway/gateway/jobs/job-lookup";
import { parseInput } from "@headway/gateway/http/input/parse-input";
import { toQuery } from "@headway/gateway/http/input/to-query";
import type { PluginCall, PluginRoute } from "@headway/gateway/http/plugin-route";
import { searchText } from "@headway/gateway/http/routes/list-query";

export interface PersonaExportRoutesDeps {
  jobs: Pick<JobLookup, "find">;
  personas: Pick<PersonaStore, "stream">;
  log: Logger;
}

const exportQuery = z.strictObject({
  format: z.enum(EXPORT_FORMATS).default("json"),
  jobId: z.string().min(1).max(200).optional(),
  category: z.enum(CATEGORIES).optional(),
  preset: z.enum(PRESET_KEYS).optional(),
  q: searchText.optional(),
});

/**
 * Personas as a file. It is written as fast as the client reads it, a page of personas at a time; where that breaks off, so
 * does the connection, and no client can take the part for the whole.
 */
export function personaExportRoutes(deps: PersonaExportRoutesDeps): PluginRoute[] {
  return [
    { method: "GET", path: "/admin/dev/personas/export", handle: (call) => exportPersonas(call, deps) },
  ];
}

async function exportPersonas(
  { identity: { org }, request, url }: PluginCall,
  { jobs, personas, log }: PersonaExportRoutesDeps,
): Promise<Response> {
  const { format, jobId, category, preset, q } = parseInput(exportQuery, toQuery(url));
  const job = jobId === undefined ? undefined : await jobs.find(org, jobId);
  const filter = {
    org,
    ...(jobId !== undefined && { jobId }),
    ...(category !== undefined && { category }),
    ...(preset !== undefined && { preset }),
    ...(q !== undefined && { q }),
  };
  const text = await begun(formatPersonas(personas.stream(filter, request.signal), format));
  const bytes = encoded(text, (err) => {
    log.warn({ err, org, jobId }, "an export broke off");
  });
  return new Response(ReadableStream.from(bytes) as ConstructorParameters<typeof Response>[0], {
    headers: {
      "content-type": EXPORT_CONTENT_TYPES[format],
      "content-disposition": toContentDisposition(toExportFileName(job, EXPORT_EXTENSIONS[format])),
    },
  });
}

async function* encoded(
  text: AsyncIterable<string>,
  onFailure: (thrown: unknown) => void,
): AsyncGenerator<Buffer> {
  try {
    for await (const piece of text) yield Buffer.from(piece);
  } catch (thrown) {
    onFailure(thrown);
    throw thrown;
  }
}

/** With its first two pieces read: what fails until then (a database that is away) still gets an answer in good order. */
async function begun(text: AsyncGenerator<string, void, void>): Promise<AsyncGenerator<string, void, void>> {
  const read = [await text.next(), await text.next()];
  return (async function* () {
    // Delegation, so that a client that goes away ends the reading of the database too.
    for (const { done, value } of read) if (done !== true) yield value;
    yield* text;
  })();
}
