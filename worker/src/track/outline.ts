import type { JobOutline, StageDeclaration } from "@headway/shared/jobs/define-job-kind";
import { toDraft, toStageEntered } from "@headway/shared/jobs/snapshot-transitions";
import type { JobDraft } from "@headway/shared/protocol/job-snapshot";

/** A stage as `track` is told of it. */
export interface TrackStage {
  key: string;
  label: string;
  /** Its share of the bar, against the other stages' weights; 1 by default. */
  weight?: number;
}

/** The stages before and after those of a processor, named as those of an observed job are. */
const QUEUED: StageDeclaration = { key: "queued", label: "Queued", from: 0, to: 0 };
const DONE: StageDeclaration = { key: "done", label: "Done", from: 100, to: 100 };
export const FRAME_KEYS = ["queued", "running", "done"];

/** Stages that a processor may enter without their being declared; of further ones, the label is shown. */
const SEEN_STAGES = 20;

/** An outline of a single job, which grows by the stages that its processor enters. */
export interface GrowingOutline extends JobOutline {
  stages: StageDeclaration[];
  /** Whether stages were declared: then others take no part of the bar. */
  isDeclared: boolean;
  seen: number;
}

export function createOutline(
  kind: string,
  { stages, unit, attempts }: { stages: readonly TrackStage[]; unit: string; attempts: number },
): GrowingOutline {
  const isDeclared = stages.length > 0;
  const whole = stages.reduce((sum, { weight = 1 }) => sum + weight, 0) || 1;
  let reached = 0;
  const declared = stages.map(({ key, label, weight = 1 }): StageDeclaration => {
    const from = Math.round((100 * reached) / whole);
    reached += weight;
    return { key, label, from, to: Math.round((100 * reached) / whole) };
  });
  const running = { key: "running", label: "Running…", from: 0, to: isDeclared ? 0 : 100 };
  return {
    kind,
    unit,
    stages: [QUEUED, running, ...declared, DONE],
    retry: { attempts },
    isDeclared,
    seen: 0,
  };
}

/** Enters a stage, which is added behind the present one where it was not declared. */
export function enterStage(
  outline: GrowingOutline,
  draft: JobDraft,
  { key, label, now }: { key: string; label: string | undefined; now: number },
): JobDraft {
  const known = outline.stages.findIndex((stage) => stage.key === key);
  if (FRAME_KEYS.includes(key) || (known < 0 && outline.seen >= SEEN_STAGES))
    return relabel(outline, draft, label ?? key);
  if (known === draft.stage.index) return label === undefined ? draft : relabel(outline, draft, label);
  // What was counted in the stage before says nothing of this one.
  const { counts: _counts, ...fresh } = toDraft(draft);
  if (known < 0) return enterNew(outline, fresh, { key, label: label ?? key, now });
  const timing = draft.stages[known];
  const words = label ?? timing?.label ?? key;
  rename(outline, known, words);
  const stages = draft.stages.map((one, index) => (index === known ? { ...one, label: words } : one));
  return toStageEntered(outline, { ...fresh, stages }, key, now);
}

/** Replaces the words of the present stage, until another one is entered. */
export function relabel(outline: GrowingOutline, draft: JobDraft, label: string): JobDraft {
  rename(outline, draft.stage.index, label);
  return { ...toDraft(draft), stage: { ...draft.stage, label } };
}

function enterNew(
  outline: GrowingOutline,
  draft: JobDraft,
  { key, label, now }: { key: string; label: string; now: number },
): JobDraft {
  const index = Math.min(draft.stage.index + 1, outline.stages.length - 1);
  const { from, to } = findShare(outline, draft);
  outline.stages.splice(index, 0, { key, label, from, to });
  outline.seen += 1;
  return toStageEntered(
    outline,
    { ...draft, stages: draft.stages.toSpliced(index, 0, { key, label }) },
    key,
    now,
  );
}

/**
 * The part of the bar that an undeclared stage has: none beside declared ones, else half of what is left, because further
 * stages may follow.
 */
function findShare({ stages, isDeclared }: GrowingOutline, draft: JobDraft): { from: number; to: number } {
  const before = stages[draft.stage.index];
  const left = before?.to ?? 0;
  if (isDeclared) return { from: left, to: left };
  // The frame's "running" has the whole bar as long as no stage is named.
  const from = before?.key === "running" ? draft.progress : Math.max(draft.progress, left);
  return { from, to: from + (100 - from) / 2 };
}

function rename(outline: GrowingOutline, index: number, label: string): void {
  const stage = outline.stages[index];
  if (stage) outline.stages[index] = { ...stage, label };
}
