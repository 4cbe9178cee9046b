/** 100 says `completed`, and nothing else. */
const MOST_UNFINISHED = 99;

/** A job's progress before its end: a whole number from 0 to 99. @param percent any number */
export function clampProgress(percent: number): number {
  return Math.min(MOST_UNFINISHED, Math.max(0, Math.floor(percent)));
}
