import { mkdir, open, rename, rm } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { JobError } from "@headway/shared/jobs/job-error";
import { EXPORT_EXTENSIONS, formatPersonas } from "./export-formats.ts";
import type { Persona } from "../persona/schema.ts";
import type { PersonaStore } from "../store/personas.ts";
import type { personaExport } from "../kinds/export.ts";
import type { Handler, JobContext } from "@headway/worker/job-context";

export interface PersonaExportDeps {
  personas: Pick<PersonaStore, "count" | "stream">;
  /** The folder that files are written to; made when it is not there. */
  exportDir: string;
}

type Context = JobContext<typeof personaExport>;

/** Letters to gather before a write. */
const PIECE = 64 * 1024;

/**
 * Writes a job's published personas to a file. The file appears under its name when it is whole, and not before; an attempt
 * that is cut off leaves nothing behind that another one would have to know of.
 */
export function createPersonaExport({
  personas,
  exportDir,
}: PersonaExportDeps): Handler<typeof personaExport> {
  return async (context) => {
    const { payload, org, jobId, attempt, stage } = context;
    stage("collecting");
    const filter = { org, jobId: payload.jobId };
    const total = await personas.count(filter);
    if (total === 0) {
      throw new JobError(
        "no-personas",
        `There are no personas of job ${payload.jobId} here. Export a job that is completed.`,
        { retryable: false },
      );
    }
    stage("writing");
    const file = `personas-${payload.jobId}.${EXPORT_EXTENSIONS[payload.format]}`;
    const unfinished = join(exportDir, `.${file}.${jobId}-${attempt}`);
    try {
      await mkdir(exportDir, { recursive: true });
      const counted = countedOff(personas.stream(filter), total, context);
      const bytes = await write(unfinished, formatPersonas(counted.personas, payload.format));
      context.signal.throwIfAborted();
      await rename(unfinished, join(exportDir, file));
      return { file, bytes, personas: counted.count(), format: payload.format };
    } catch (thrown) {
      await rm(unfinished, { force: true }).catch(() => {
        context.log(`The unfinished file ${unfinished} could not be removed.`);
      });
      throw toJobError(thrown);
    }
  };
}

/** Passes personas on, reports each and stops between two of them when it is told to. */
function countedOff(source: AsyncIterable<Persona>, total: number, { report, signal }: Context) {
  let count = 0;
  async function* passed(): AsyncGenerator<Persona> {
    for await (const persona of source) {
      signal.throwIfAborted();
      yield persona;
      report(++count, total);
    }
  }
  return { personas: passed(), count: () => count };
}

/** Writes all of it to the disk itself, so that what is renamed afterwards survives a power cut. Answers with its bytes. */
async function write(path: string, text: AsyncIterable<string>): Promise<number> {
  const file = await open(path, "w");
  try {
    let bytes = 0;
    let gathered = "";
    for await (const piece of text) {
      gathered += piece;
      if (gathered.length < PIECE) continue;
      bytes += await append(file, gathered);
      gathered = "";
    }
    bytes += await append(file, gathered);
    await file.sync();
    return bytes;
  } finally {
    await file.close();
  }
}

async function append(file: FileHandle, text: string): Promise<number> {
  const bytes = Buffer.from(text);
  await file.writeFile(bytes);
  return bytes.length;
}

/** What the file system refuses, in words for the admin; the path stays with the operator. */
const REFUSALS: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EACCES: "the worker may not write there",
  EPERM: "the worker may not write there",
  EROFS: "the disk is read-only",
  ENOTDIR: "it is no folder",
  EEXIST: "it is no folder",
};

function toJobError(thrown: unknown): unknown {
  const code: unknown = typeof thrown === "object" && thrown && "code" in thrown ? thrown.code : undefined;
  const refusal = typeof code === "string" ? REFUSALS[code] : undefined;
  if (refusal === undefined) return thrown;
  return new JobError(
    "export-not-written",
    `The file could not be written to the worker's export folder (HEADWAY_EXPORT_DIR): ${refusal}.`,
    { cause: thrown },
  );
}
