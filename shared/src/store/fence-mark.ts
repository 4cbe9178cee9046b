/** Digits enough for ms since epoch until the year 33658, and for more runs than any job has. */
const LIFE_DIGITS = 15;
const RUN_DIGITS = 9;

/**
 * A mark for what one run of a job keeps in a database. Later runs and later lives compare greater, as text.
 * @param life when this life of the job was queued, ms since epoch
 * @param run how many times the queue had started the job
 */
export function toFence(life: number, run: number): string {
  return `${pad(life, LIFE_DIGITS)}.${pad(run, RUN_DIGITS)}`;
}

/** The mark of the end of a life: greater than all its runs', less than those of the next life. */
export function toEndFence(life: number): string {
  return `${pad(life, LIFE_DIGITS)}.end`;
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, "0");
}
