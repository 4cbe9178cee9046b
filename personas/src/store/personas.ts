import { mongo, type Connection, type QueryFilter } from "mongoose";
import { z } from "zod";
import { persona as personaSchema, type Category, type Persona, type PresetKey } from "../persona/schema.ts";
import { inTime } from "@headway/shared/store/in-time";
import { escapePattern, parseCursor, toCursor } from "@headway/shared/store/page-cursor";
import { personaModel, type PersonaModel, type StoredPersona } from "./persona-model.ts";

const DRAFT_LIFE_MS = 24 * 60 * 60 * 1000;
const STREAM_PAGE = 500;
/** Personas that a list with a filter looks through in one go. */
const LOOKED_AT_ONCE = 2_000;
/** Personas that one call of a list looks at. */
const LOOKED_AT = 10_000;
const DUPLICATE_KEY = 11000;
/** Of callers who have no rivals. */
const NO_FENCE = "";

/** The sort key of a page's last persona: when it was published (ms since epoch), its job, its index. */
const position = z.tuple([
  z.int().min(0).max(8_640_000_000_000_000),
  z.string().min(1).max(128),
  z.int().min(0),
]);

type PublishedPersona = StoredPersona & { publishedAt: Date };
type PersonaPosition = Pick<PublishedPersona, "publishedAt" | "jobId" | "index">;
const NEWEST_FIRST = { publishedAt: -1, jobId: 1, index: 1 } as const;

/** Which published personas of an organisation are meant. Everything given must hold. */
export interface PersonaFilter {
  org: string;
  jobId?: string;
  category?: Category;
  preset?: PresetKey;
  /** Looked for in name, occupation, city and summary, in any case; taken literally. */
  q?: string;
}

export interface PersonaPage {
  personas: Persona[];
  /** Give it back for the next page; null on the last one. */
  nextCursor: string | null;
}

/** Where personas are kept. Drafts are seen by nobody until their job publishes them. */
export interface PersonaStore {
  /** Keeps drafts. One that is there already stays as it is, so this may be repeated after any interruption. */
  saveDrafts(org: string, personas: readonly Persona[], fence?: string): Promise<void>;
  /** Takes over what earlier writers have kept of a job: from now on they can neither publish it nor take it back. */
  claim(jobId: string, fence: string): Promise<void>;
  /** The indexes of a job that are kept already, in order: its checkpoint. */
  draftIndexes(jobId: string): Promise<number[]>;
  /** Gives the drafts of a job another day before they are cleaned up. */
  renewDrafts(jobId: string): Promise<void>;
  /** Makes readable what is claimed or kept under this very fence. Answers with how many of the job are readable. */
  publish(jobId: string, fence?: string): Promise<number>;
  /**
   * Turns a job's personas back into drafts: it failed or was cancelled. With `fence`, only what this or an earlier writer
   * kept, which no earlier one can publish any more.
   */
  unpublish(jobId: string, fence?: string): Promise<void>;
  countPublished(jobId: string): Promise<number>;
  /** All personas of a job, drafts included, in order, holding no more than a page of them in memory. */
  streamKept(jobId: string): AsyncIterable<Persona>;
  /** How many of a job's personas, drafts included, a generator made. */
  countMadeBy(jobId: string, generator: Persona["generator"]): Promise<number>;
  /** How many published personas match. */
  count(filter: PersonaFilter): Promise<number>;
  /**
   * A page of published personas, latest job first, in order within a job. Looks at a bounded number of them, so that a page may
   * be short, and empty, while its `nextCursor` goes on. Throws `invalid-request` for a bad cursor.
   * @param signal fires when nobody waits for the answer any more; the page is then what there was until that moment
   */
  list(
    filter: PersonaFilter & { limit: number; cursor?: string },
    signal?: AbortSignal,
  ): Promise<PersonaPage>;
  /**
   * All published personas that match, in the order of `list`, holding no more than a page of them in memory.
   * @param signal fires when nobody takes any more; nothing more comes then
   */
  stream(filter: PersonaFilter, signal?: AbortSignal): AsyncIterable<Persona>;
  ensureIndexes(): Promise<void>;
}

/** The personas of one database. `now` is in ms since epoch. */
export function createPersonaStore(connection: Connection, now: () => number = Date.now): PersonaStore {
  const model = personaModel(connection);
  return inTime<PersonaStore>({
    ...keeping(model, now),
    ...publishing(model, now),
    ...reading(model),
    async ensureIndexes() {
      await model.createIndexes();
    },
  });
}

/** What earlier writers have kept; also those of before there were fences. */
const keptBefore = (fence: string) => ({ $or: [{ fence: { $exists: false } }, { fence: { $lt: fence } }] });

const draftEnd = (now: number) => new Date(now + DRAFT_LIFE_MS);

function keeping(model: PersonaModel, now: () => number) {
  return {
    async saveDrafts(org, personas, fence = NO_FENCE) {
      if (personas.length === 0) return;
      const expiresAt = draftEnd(now());
      const documents = personas.map((given) => ({
        ...personaSchema.parse(given),
        org,
        published: false,
        fence,
        expiresAt,
      }));
      // Past the model: what the persona schema has just checked need not be cast once more, which takes longer than all else.
      await model.collection.insertMany(documents, { ordered: false }).catch(ignoreDuplicates);
    },

    async claim(jobId, fence) {
      await model.updateMany({ jobId, ...keptBefore(fence) }, { $set: { fence } });
    },

    async draftIndexes(jobId) {
      const rows = await model
        .find({ jobId }, { index: 1, _id: 0 })
        .sort({ index: 1 })
        .lean<{ index: number }[]>();
      return rows.map((row) => row.index);
    },

    async renewDrafts(jobId) {
      await model.updateMany({ jobId, published: false }, { $set: { expiresAt: draftEnd(now()) } });
    },
  } satisfies Partial<PersonaStore>;
}

function publishing(model: PersonaModel, now: () => number) {
  const countPublished = async (jobId: string) => await model.countDocuments({ jobId, published: true });
  return {
    countPublished,

    async countMadeBy(jobId, generator) {
      return await model.countDocuments({ jobId, generator });
    },

    async publish(jobId, fence = NO_FENCE) {
      await model.updateMany(
        { jobId, fence, published: false },
        { $set: { published: true, publishedAt: new Date(now()) }, $unset: { expiresAt: 1 } },
      );
      return await countPublished(jobId);
    },

    async unpublish(jobId, fence) {
      // The fence first: what an earlier writer publishes after this, it does not find.
      if (fence !== undefined) await model.updateMany({ jobId, ...keptBefore(fence) }, { $set: { fence } });
      await model.updateMany(
        { jobId, published: true, ...(fence !== undefined && { fence }) },
        { $set: { published: false, expiresAt: draftEnd(now()) }, $unset: { publishedAt: 1 } },
      );
    },
  } satisfies Partial<PersonaStore>;
}

function reading(model: PersonaModel) {
  const list: PersonaStore["list"] = async ({ limit, cursor, ...filter }, signal) => {
    const rows: PublishedPersona[] = [];
    let from = cursor;
    for (let looked = LOOKED_AT_ONCE; ; looked += LOOKED_AT_ONCE) {
      const end = await findWindowEnd(model, filter, from);
      // One more than asked for tells whether there is a next page.
      const found = await model
        .find(toQuery(filter, from, end))
        .sort(NEWEST_FIRST)
        .limit(limit + 1 - rows.length)
        .lean<PublishedPersona[]>();
      rows.push(...found);
      const isOver = rows.length > limit || looked >= LOOKED_AT || signal?.aborted === true;
      if (end !== undefined && !isOver) {
        from = toPersonaCursor(end);
        continue;
      }
      const page = rows.slice(0, limit);
      const last = rows.length > limit ? page.at(-1) : end;
      return { personas: page.map(toPersona), nextCursor: last === undefined ? null : toPersonaCursor(last) };
    }
  };

  return {
    list,
    async count(filter) {
      return await model.countDocuments(toQuery(filter, undefined));
    },
    async *stream(filter, signal) {
      let cursor: string | null | undefined;
      while (cursor !== null && signal?.aborted !== true) {
        const from = { ...filter, limit: STREAM_PAGE, ...(cursor && { cursor }) };
        const page: PersonaPage = await list(from, signal);
        yield* page.personas;
        cursor = page.nextCursor;
      }
    },
    async *streamKept(jobId) {
      let page: PublishedPersona[];
      let after = -1;
      do {
        page = await model
          .find({ jobId, index: { $gt: after } })
          .sort({ index: 1 })
          .limit(STREAM_PAGE)
          .lean<PublishedPersona[]>();
        yield* page.map(toPersona);
        after = page.at(-1)?.index ?? after;
      } while (page.length === STREAM_PAGE);
    },
  } satisfies Partial<PersonaStore>;
}

/**
 * The last persona that a look from here on goes to, so that one which finds little ends all the same; undefined where it goes
 * to the end, or where an index leads straight to what is wanted.
 */
async function findWindowEnd(
  model: PersonaModel,
  { org, jobId, category, preset, q }: PersonaFilter,
  cursor: string | undefined,
): Promise<PersonaPosition | undefined> {
  if (category === undefined && preset === undefined && q === undefined) return undefined;
  const keys = await model
    .find(toQuery({ org, ...(jobId !== undefined && { jobId }) }, cursor), {
      _id: 0,
      publishedAt: 1,
      jobId: 1,
      index: 1,
    })
    .sort(NEWEST_FIRST)
    .limit(LOOKED_AT_ONCE)
    .lean<PersonaPosition[]>();
  return keys.at(LOOKED_AT_ONCE - 1);
}

function toPersonaCursor({ publishedAt, jobId, index }: PersonaPosition): string {
  return toCursor([publishedAt.getTime(), jobId, index]);
}

function toQuery(
  filter: PersonaFilter,
  cursor: string | undefined,
  end?: PersonaPosition,
): QueryFilter<StoredPersona> {
  const all: QueryFilter<StoredPersona>[] = [{ org: filter.org, published: true }];
  if (filter.jobId !== undefined) all.push({ jobId: filter.jobId });
  if (filter.preset !== undefined) all.push({ preset: filter.preset });
  if (filter.category !== undefined) all.push({ categories: filter.category });
  if (filter.q) all.push({ $or: searched(filter.q) });
  if (cursor !== undefined) {
    const [at, jobId, index] = parseCursor(position, cursor);
    const publishedAt = new Date(at);
    all.push({
      $or: [
        { publishedAt: { $lt: publishedAt } },
        { publishedAt, jobId: { $gt: jobId } },
        { publishedAt, jobId, index: { $gt: index } },
      ],
    });
  }
  if (end !== undefined) {
    const { publishedAt, jobId, index } = end;
    all.push({
      $or: [
        { publishedAt: { $gt: publishedAt } },
        { publishedAt, jobId: { $lt: jobId } },
        { publishedAt, jobId, index: { $lte: index } },
      ],
    });
  }
  return { $and: all };
}

function searched(q: string): QueryFilter<StoredPersona>[] {
  const text = { $regex: escapePattern(q), $options: "i" };
  return ["displayName", "demographics.occupation", "demographics.city", "summary"].map((path) => ({
    [path]: text,
  }));
}

/** What is stored as what is answered: the persona alone, checked again. */
function toPersona(stored: PublishedPersona): Persona {
  const fields = Object.keys(personaSchema.shape) as (keyof Persona)[];
  return personaSchema.parse(Object.fromEntries(fields.map((field) => [field, stored[field]])));
}

/** A persona that is there already, from an earlier attempt or one at the same moment: the unique index lets one in, and either will do. */
function ignoreDuplicates(error: unknown): void {
  if (!(error instanceof mongo.MongoBulkWriteError)) throw error;
  const failures: { code: number }[] = [error.writeErrors].flat();
  if (failures.length === 0 || failures.some((failure) => failure.code !== DUPLICATE_KEY)) throw error;
}
