/** Batches to have seen before an estimate is worth showing. */
const BATCHES_NEEDED = 3;
/** Over a shorter time than this, the pace is mostly chance. */
const LEAST_SPAN_MS = 1_000;
/** The pace is that of the last so many batches or so many ms, whichever is longer. */
const WINDOW_BATCHES = 20;
const WINDOW_MS = 5_000;
/** Reports that come closer together than this begin no measurement of their own, so that few need to be held. */
const LEAST_STEP_MS = 50;

/** Estimates the time left of counted work from the pace so far, smoothed. Pure: the clock comes in with each call. */
export interface Eta {
  /** @returns ms left, or null while too little is known */
  progressed(done: number, total: number, now: number): number | null;
}

/** A moment from which the pace can be measured. */
interface Start {
  done: number;
  at: number;
  /** How many batches had been seen. */
  batches: number;
}

export function createEta(): Eta {
  const starts: Start[] = [];
  let before = 0;
  let batches = 0;
  return {
    progressed(done, total, now) {
      // The first report may stand for work of an earlier attempt: it sets the baseline and says nothing of the pace.
      if (starts.length === 0 || done < before) {
        starts.splice(0, starts.length, { done, at: now, batches });
        before = done;
        return null;
      }
      if (done > before) batches += 1;
      before = done;
      const from = oldestInWindow(starts, batches, now);
      if (now - (starts.at(-1)?.at ?? now) >= LEAST_STEP_MS) starts.push({ done, at: now, batches });
      // Batches that are made side by side end in bursts: only a span of several tells the pace, not one step.
      if (from === undefined || batches - from.batches < BATCHES_NEEDED || now - from.at < LEAST_SPAN_MS) {
        return null;
      }
      const left = Math.round((Math.max(0, total - done) * (now - from.at)) / (done - from.done));
      return Number.isSafeInteger(left) ? left : null;
    },
  };
}

/** Lets go of the starts that are not needed any more. */
function oldestInWindow(starts: Start[], batches: number, now: number): Start | undefined {
  for (let next = starts[1]; next !== undefined; next = starts[1]) {
    if (now - next.at < WINDOW_MS || batches - next.batches < WINDOW_BATCHES) break;
    starts.shift();
  }
  return starts[0];
}
