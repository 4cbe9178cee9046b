const FIRST_CEILING_MS = 500;
export const LAST_CEILING_MS = 10_000;
const DOUBLINGS_TO_THE_LAST = 5;

/**
 * How long to wait before trying again, in ms: 250 to 500 at first, doubling with each further failure, 5,000 to 10,000
 * in the end. Half of it is chance, so that the clients of a restarted gateway do not all come back in one instant.
 *
 * @param failures how often it has failed in a row before this wait, from 0
 * @param chance 0 (inclusive) to 1 (exclusive)
 */
export function backOffMs(failures: number, chance: number): number {
  const ceiling = Math.min(
    LAST_CEILING_MS,
    FIRST_CEILING_MS * 2 ** Math.min(failures, DOUBLINGS_TO_THE_LAST),
  );
  return Math.round((ceiling / 2) * (1 + chance));
}
