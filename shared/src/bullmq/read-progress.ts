import { clampProgress } from "../jobs/clamp-progress.ts";
import { toPlainText } from "../protocol/plain-text.ts";

/** What a job's own `updateProgress` says. All parts are optional: each call may say another one. */
export interface ProgressReport {
  stage?: string;
  label?: string;
  done?: number;
  total?: number;
  percent?: number;
}

/** Turns what `updateProgress` was given into a report; undefined where it says nothing. */
export type MapProgress = (progress: unknown) => unknown;

/** A longer label is cut: it is shown in one line. */
const LABEL_LENGTH = 200;
const STAGE_LENGTH = 60;

/** Undefined for anything that is neither a number, a text nor an object with known parts. Never throws. */
export function readProgress(json: string | undefined, map?: MapProgress): ProgressReport | undefined {
  if (json === undefined || json === "") return undefined;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    // BullMQ stores an empty text for `undefined`; anything may have been written by hand.
    return undefined;
  }
  // What every new job has before it reports anything.
  if (value === 0 || value === null) return undefined;
  return toReport(value) ?? (map && toReport(map(value)));
}

/** Undefined where a value says nothing. Throws what the value's own getters throw. */
export function toReport(value: unknown): ProgressReport | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? { percent: value } : undefined;
  if (typeof value === "string") return toTextPart("label", value, LABEL_LENGTH);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const { stage, label, done, total, percent } = value as Record<keyof ProgressReport, unknown>;
  const report = {
    ...toTextPart("stage", stage, STAGE_LENGTH),
    ...toTextPart("label", label, LABEL_LENGTH),
    ...(isCount(done) && { done }),
    ...(isCount(total) && { total }),
    ...(typeof percent === "number" && Number.isFinite(percent) && { percent }),
  };
  return Object.keys(report).length === 0 ? undefined : report;
}

function toTextPart<Part extends "stage" | "label">(
  part: Part,
  value: unknown,
  length: number,
): { [Key in Part]?: string } | undefined {
  if (typeof value !== "string") return undefined;
  // Cut first: a text of megabytes is not worth cleaning.
  const text = toPlainText(value.slice(0, length * 2).replace(/\p{Cc}/gu, " ")).slice(0, length);
  return text === "" ? undefined : ({ [part]: text } as { [Key in Part]: string });
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}

/** The bar a report asks for, 0..99: 100 is kept for the end. Undefined where it asks for none. */
export function toBar({ percent, done, total }: ProgressReport): number | undefined {
  const wanted =
    percent ?? (done !== undefined && total !== undefined && total > 0 ? (done / total) * 100 : undefined);
  return wanted === undefined ? undefined : clampProgress(wanted);
}
