/** Milliseconds on the clock that all processes of a machine share, to the microsecond. */
export function monotonicMs() {
  return Number(process.hrtime.bigint() / 1_000n) / 1_000;
}
