import { z } from "zod";
import { defineJobKind } from "../jobs/define-job-kind.ts";
import type { JobKind } from "../jobs/define-job-kind.ts";
import type { RedisConnection } from "../node/connect-redis.ts";
import { NO_CONTROLS, quoteText, toPlainText, VISIBLE } from "../protocol/plain-text.ts";
import type { ProgressKeys } from "./keys.ts";

/**
 * How gateways learn of kinds that they were not built with: each worker announces its kinds in Redis, one key a kind. A kind stays
 * known for an hour after the last worker that has it went, so that a restart of the workers refuses no job.
 */
const KEPT_MS = 60 * 60_000;
const REPEAT_EVERY_MS = 30_000;
/** Kinds that one installation announces. */
export const MOST_KINDS = 64;
/** Letters of one announcement. */
const LONGEST = 16_384;
const LONGEST_TITLE = 200;

const name = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{0,63}$/i, "expected up to 64 letters, digits, dots and hyphens");
const label = z.string().min(1).max(200).regex(VISIBLE, "expected text that can be seen").regex(NO_CONTROLS);
const mark = z.int().min(0).max(100);
const DAYS = 24 * 60 * 60_000;

const announcement = z.strictObject({
  kind: name,
  unit: z.string().min(1).max(50).regex(NO_CONTROLS),
  stages: z
    .array(
      z.strictObject({
        key: z.string().min(1).max(64).regex(NO_CONTROLS),
        label,
        from: mark,
        to: mark,
        showsPercent: z.boolean().optional(),
      }),
    )
    .min(3)
    .max(50),
  retry: z.strictObject({
    attempts: z.int().min(1).max(1_000),
    backoffMs: z
      .int()
      .min(0)
      .max(7 * DAYS),
  }),
  checkpointMs: z
    .int()
    .min(0)
    .max(30 * DAYS)
    .optional(),
});

/** An announcement that is not to be used. Its message is for the operator. */
export class AnnouncementRefusedError extends Error {
  override readonly name = "AnnouncementRefusedError";
}

/** What a worker says of a kind: all but its schemas and its title, which stay with it. */
export function toAnnouncement({ kind, unit, stages, retry, checkpointMs }: JobKind): string {
  const told = stages.map(({ key, label: text, from, to, showsPercent }) => ({
    key,
    label: text,
    from,
    to,
    showsPercent,
  }));
  return JSON.stringify({ kind, unit, stages: told, retry, checkpointMs });
}

/**
 * Announces these kinds now and every half minute. Returns the undo, which leaves what was announced to its time to live.
 * @param onError told why a kind cannot be announced
 */
export async function announceKinds(
  redis: RedisConnection,
  keys: ProgressKeys,
  kinds: readonly JobKind[],
  onError: (error: unknown) => void,
): Promise<() => void> {
  const texts = kinds.slice(0, MOST_KINDS).flatMap((kind) => {
    try {
      const text = toAnnouncement(kind);
      parseAnnouncement(kind.kind, text);
      return [[kind.kind, text] as const];
    } catch (thrown) {
      onError(thrown);
      return [];
    }
  });
  const announce = async (): Promise<void> => {
    for (const [kind, text] of texts) {
      await redis.set(keys.kind(kind), text, "PX", KEPT_MS);
      await redis.sadd(keys.kinds, kind);
    }
    if (texts.length > 0) await redis.pexpire(keys.kinds, KEPT_MS);
  };
  await announce();
  const timer = setInterval(() => {
    announce().catch(onError);
  }, REPEAT_EVERY_MS);
  return () => {
    clearInterval(timer);
  };
}

/** The names that are announced, up to `MOST_KINDS`; what such a name stands for may be gone. */
export async function listAnnounced(redis: RedisConnection, keys: ProgressKeys): Promise<string[]> {
  return redis.srandmember(keys.kinds, MOST_KINDS);
}

/**
 * The kind that is announced under a name; undefined where none is. Its payload is any JSON object: the worker checks it.
 * @throws AnnouncementRefusedError for one that is too large, malformed, or of another name
 */
export async function readAnnounced(
  redis: RedisConnection,
  keys: ProgressKeys,
  kind: string,
): Promise<JobKind | undefined> {
  if (!name.safeParse(kind).success) return undefined;
  const key = keys.kind(kind);
  // Never read whole before its size is known.
  const text = await redis.getrange(key, 0, LONGEST);
  return text === "" ? undefined : parseAnnouncement(kind, text);
}

export function parseAnnouncement(kind: string, text: string): JobKind {
  const refused = (why: string): AnnouncementRefusedError =>
    new AnnouncementRefusedError(`job kind ${quoteText(kind, 64)}, as a worker announces it: ${why}`);
  if (text.length > LONGEST) throw refused(`expected at most ${LONGEST} characters, got more`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refused(`expected JSON, got ${quoteText(text, 60)}`);
  }
  const parsed = announcement.safeParse(value);
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw refused(issues.slice(0, 3).join("; "));
  }
  if (parsed.data.kind !== kind)
    throw refused(`expected its own name, got ${quoteText(parsed.data.kind, 64)}`);
  const { stages, checkpointMs, ...facts } = parsed.data;
  try {
    return defineJobKind({
      ...facts,
      stages: stages.map(({ showsPercent = false, ...stage }) => ({ ...stage, showsPercent })),
      ...(checkpointMs !== undefined && { checkpointMs }),
      payload: z.record(z.string(), z.unknown()),
      result: z.record(z.string(), z.unknown()),
      title: ({ title }) => readTitle(title) ?? sayKind(kind),
    });
  } catch (thrown) {
    throw refused(thrown instanceof Error ? thrown.message : String(thrown));
  }
}

/** A payload that names itself is what a person calls the job. */
function readTitle(title: unknown): string | undefined {
  const plain = typeof title === "string" ? toPlainText(title).slice(0, LONGEST_TITLE) : "";
  return VISIBLE.test(plain) && NO_CONTROLS.test(plain) ? plain : undefined;
}

/** "link-check" → "Link check". */
function sayKind(kind: string): string {
  const words = kind.replace(/[._-]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
