import type { SampleRequest } from "@headway/embedded/plugin-parts";

/** Each persona of the sample takes at least this long, in ms: a first job can be watched instead of being over at once. */
const PACE_MS = 250;

const SAMPLE: SampleRequest = {
  path: "/admin/dev/personas/preset",
  body: { template: "ecommerce-shoppers", seed: "first-light" },
  pace: (jobId) => ({ OFFLINE_PACE_MS: String(PACE_MS), OFFLINE_PACE_JOB: jobId }),
  paceSetting: "OFFLINE_PACE_MS",
  command: "generate --preset support-desk",
};

export default SAMPLE;
