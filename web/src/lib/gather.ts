/** Calls together: `listener` is called once, `ms` after the first of them. `stop` takes back what is still to come. */
export function gather(ms: number, listener: () => void): { call: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    call: () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        listener();
      }, ms);
    },
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}

/** Calls `listener` at once, and again for later calls together, `ms` after the last time. */
export function pace(ms: number, listener: () => void): { call: () => void; stop: () => void } {
  let last = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    call: () => {
      // Bounded both ways: a clock that is set back must not silence it.
      const waitMs = Math.min(ms, Math.max(0, last + ms - Date.now()));
      timer ??= setTimeout(() => {
        timer = undefined;
        last = Date.now();
        listener();
      }, waitMs);
    },
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
