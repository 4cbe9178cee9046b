import { setImmediate, setTimeout } from "node:timers/promises";
import { JobError } from "@headway/shared/jobs/job-error";
import { forEachConcurrently } from "@headway/shared/node/for-each-concurrently";
import { unlessAborted } from "@headway/shared/node/unless-aborted";
import type { PersonaStore } from "../store/personas.ts";
import { formatCount } from "@headway/shared/words/numbers";
import type { OfflinePacing } from "../settings.ts";
import type { personaGeneration } from "../kinds/generation.ts";
import type { Handler, JobContext } from "@headway/worker/job-context";
import { outlastOutages } from "@headway/worker/outlast-outages";
import type { Batching, PersonaGenerator } from "./generator.ts";
import { readCheckpoint } from "./checkpoint.ts";
import { QualityTally } from "./quality-report.ts";

/** Pacing is for people who watch; a large job must not become slow for it. */
const LONGEST_PACING_MS = 30_000;
/** How long the end of an attempt waits for what it published to be taken back, in ms. */
const UNDO_WITHIN_MS = 2_000;

export interface PersonaGenerationDeps {
  personas: PersonaStore;
  generator: PersonaGenerator;
  /** How long an attempt waits for a database that has gone away, in ms; some minutes by default. */
  outlastOutagesMs?: number;
  /** None by default; at most 30 s are added to a job in all. */
  pacing?: OfflinePacing;
}

type Context = JobContext<typeof personaGeneration>;

/** Generates what is missing of a job's personas, batch by batch, and publishes them all at the end. */
export function createPersonaGeneration(deps: PersonaGenerationDeps): Handler<typeof personaGeneration> {
  const { generator } = deps;
  return async (context) => {
    const personas = patient(deps, context);
    const requested = context.payload.count;
    const tally = new QualityTally(context.payload);
    await generateMissing({ ...deps, personas }, context, tally);
    await context.keepReport(tally.report(generator.redraws?.(context.payload)));
    // Counted from what is kept, because an earlier attempt may have made part of it.
    const fromFallback =
      generator.name === "offline" ? 0 : await personas.countMadeBy(context.jobId, "offline");
    const created = await publish(personas, context);
    return { created, requested, failed: requested - created, fromFallback };
  };
}

type Personas = Pick<
  PersonaStore,
  | "saveDrafts"
  | "draftIndexes"
  | "claim"
  | "renewDrafts"
  | "publish"
  | "unpublish"
  | "countPublished"
  | "countMadeBy"
  | "streamKept"
>;

/** The store as an attempt needs it: each call waits while the database is away. All of them may be repeated. */
function patient({ personas, outlastOutagesMs }: PersonaGenerationDeps, context: Context): Personas {
  const outlast = <Value>(call: () => Promise<Value>) => outlastOutages(context, call, outlastOutagesMs);
  return {
    saveDrafts: (...given) => outlast(() => personas.saveDrafts(...given)),
    draftIndexes: (...given) => outlast(() => personas.draftIndexes(...given)),
    claim: (...given) => outlast(() => personas.claim(...given)),
    renewDrafts: (...given) => outlast(() => personas.renewDrafts(...given)),
    publish: (...given) => outlast(() => personas.publish(...given)),
    countPublished: (...given) => outlast(() => personas.countPublished(...given)),
    countMadeBy: (...given) => outlast(() => personas.countMadeBy(...given)),
    // The way out of an attempt that is to stop: whoever ends the job takes back what this could not.
    unpublish: (...given) => personas.unpublish(...given),
    streamKept: (...given) => personas.streamKept(...given),
  };
}

/** Each batch is kept before it is reported, so a later attempt goes on from there. All there are in the end are counted in `tally`. */
async function generateMissing(
  {
    personas,
    generator,
    pacing,
  }: Omit<PersonaGenerationDeps, "personas"> & {
    personas: Personas;
  },
  context: Context,
  tally: QualityTally,
): Promise<void> {
  const { payload, jobId, org, fence, signal, log, report, stage } = context;
  const kept = await readCheckpoint(personas, context);
  const missing = Array.from({ length: payload.count }, (_, index) => index).filter(
    (index) => !kept.has(index),
  );
  if (kept.size > 0)
    log(
      `Going on from the checkpoint: ${formatCount(kept.size)} of ${formatCount(payload.count)} personas are there already.`,
    );
  stage("generating");
  let done = kept.size;
  report(done, payload.count);
  const pace = toPace(pacing, context);
  if (pace > 0)
    log(`Slowed down on purpose, to be watched: each persona takes at least ${Math.round(pace)} ms.`);
  const { size, atOnce } = generator.batching?.(payload.count) ?? twoInTurns(payload.count);
  await forEachConcurrently(batches(missing, size), atOnce, async (batch) => {
    const endsNotBefore = performance.now() + pace * batch.length * atOnce;
    const made = await generator.generate(payload, jobId, batch, signal, log);
    signal.throwIfAborted();
    await personas.saveDrafts(org, made, fence);
    for (const persona of made) tally.add(persona);
    done += made.length;
    report(done, payload.count);
    await pause(endsNotBefore - performance.now(), signal);
  });
  if (kept.size === 0) return;
  for await (const persona of personas.streamKept(jobId)) if (kept.has(persona.index)) tally.add(persona);
}

/** The least time for one persona of this job, in ms. */
function toPace({ ms, jobId }: OfflinePacing = { ms: 0 }, context: Context): number {
  if (jobId !== undefined && jobId !== context.jobId) return 0;
  return Math.min(ms, LONGEST_PACING_MS / context.payload.count);
}

/**
 * Makes the whole job readable, or nothing of it. An attempt that is stopped here takes its personas back, but never those
 * of a later attempt that has overtaken it.
 */
async function publish(
  personas: Personas,
  { jobId, fence, payload, signal, stage, told, log }: Context,
): Promise<number> {
  stage("saving");
  const expected = payload.count;
  try {
    // A worker that was frozen until now learns here what happened meanwhile; one that is frozen after this finds its drafts
    // under another's fence.
    await told();
    await personas.publish(jobId, fence);
    const published = await personas.countPublished(jobId);
    if (published !== expected) {
      throw new JobError(
        "personas-missing",
        `Expected ${expected} personas in the database, found ${published}. Nothing was published; retry to make the rest.`,
      );
    }
    signal.throwIfAborted();
    return published;
  } catch (error) {
    const undone = personas.unpublish(jobId, fence);
    await unlessAborted(AbortSignal.timeout(UNDO_WITHIN_MS), undone).catch((cause: unknown) => {
      log(
        `The personas could not be taken back: ${cause instanceof Error ? cause.message : "unknown reason"}`,
      );
    });
    throw error;
  }
}

/**
 * At most 4% of the job, so that the bar moves often; at most 100, so that a write stays small. While the database keeps one
 * batch, the next one is made.
 */
function twoInTurns(count: number): Batching {
  return { size: Math.max(1, Math.min(100, Math.ceil(count / 25))), atOnce: 2 };
}

function* batches(indexes: readonly number[], size: number): Generator<number[]> {
  for (let start = 0; start < indexes.length; start += size) yield indexes.slice(start, start + size);
}

/** Waits so many ms, and always lets timers and sockets have their turn. Rejects with the signal's reason. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (ms > 0) await setTimeout(ms, undefined, { signal }).catch(() => undefined);
  else await setImmediate();
  signal.throwIfAborted();
}
