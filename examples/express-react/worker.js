// The application's worker. `track` is all that is Headway's.
import { setTimeout } from "node:timers/promises";
import { progressOf, track } from "@headway/worker";
import { Worker } from "bullmq";

const FRAMES = 40;

async function processVideo(job) {
  const progress = progressOf(job);
  progress.stage("encode");
  for (let frame = 1; frame <= FRAMES; frame += 1) {
    await setTimeout(100, undefined, { signal: progress.signal });
    progress.report(frame, FRAMES);
  }
  progress.stage("upload");
  return { url: `/videos/${job.id}.mp4` };
}

const options = {
  stages: [
    { key: "encode", label: "Encoding…", weight: 9 },
    { key: "upload", label: "Uploading…" },
  ],
  unit: "frames",
  title: (job) => job.data.file,
};

export function startWorker(connection) {
  return new Worker("video", track(processVideo, options), { connection });
}
