/** How much a new measurement of the pace weighs against those before it. */
const SMOOTHING = 0.3;
/** Batches to have seen before an estimate is worth showing. */
const BATCHES_NEEDED = 3;

/** Estimates the time left of counted work from the pace so far, smoothed. Pure: the clock comes in with each call. */
export interface Eta {
  /** @returns ms left, or null while too little is known */
  progressed(done: number, total: number, now: number): number | null;
}

export function createEta(): Eta {
  let last: { done: number; at: number } | undefined;
  let msPerUnit: number | undefined;
  let batches = 0;
  return {
    progressed(done, total, now) {
      // The first report may stand for work of an earlier attempt: it sets the baseline and says nothing of the pace.
      if (last === undefined || done < last.done) {
        last = { done, at: now };
        return null;
      }
      if (done > last.done && now > last.at) {
        const measured = (now - last.at) / (done - last.done);
        msPerUnit = msPerUnit === undefined ? measured : msPerUnit + SMOOTHING * (measured - msPerUnit);
        batches += 1;
        last = { done, at: now };
      }
      if (msPerUnit === undefined || batches < BATCHES_NEEDED) return null;
      return Math.round(Math.max(0, total - done) * msPerUnit);
    },
  };
}
