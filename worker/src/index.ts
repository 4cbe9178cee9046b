export { progressOf } from "./track/progress-of.ts";
export type { Progress, ProgressJob, TrackableJob } from "./track/progress.ts";
export type { TrackStage } from "./track/outline.ts";
export { track } from "./track/track.ts";
export type { IoredisLike, TrackedProcessor, TrackOptions } from "./track/track.ts";
