// The application's worker. `track` is all that is Headway's: the numbers are what the processor reported before.
import { setTimeout } from "node:timers/promises";
import { track } from "@headway/worker";
import { Worker } from "bullmq";

async function importProducts(job) {
  for (let row = 0; row < 100; row += 2) {
    await setTimeout(80);
    await job.updateProgress(row);
  }
  return { products: 100 };
}

export function startWorker(connection) {
  return new Worker("imports", track(importProducts), { connection, concurrency: 5 });
}
