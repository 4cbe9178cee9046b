// Reports with their chapters, as an application may have them: nothing here knows of Headway.
import { setTimeout } from "node:timers/promises";
import { FlowProducer, Worker } from "bullmq";

const { hostname, port } = new URL(process.env.REDIS_URL ?? "redis://localhost:6379");
const connection = { host: hostname, port: Number(port || 6379), maxRetriesPerRequest: null };

const flows = new FlowProducer({ connection });

new Worker(
  "chapters",
  async (job) => {
    for (let percent = 0; percent < 100; percent += 10) {
      await setTimeout(300);
      await job.updateProgress(percent);
    }
    await job.log(`${job.data.title} has been written`);
  },
  { connection, concurrency: 3 },
);
new Worker(
  "reports",
  async (job) => {
    await job.updateProgress("Binding the chapters…");
    await setTimeout(3_000);
    return Object.keys(await job.getChildrenValues()).length;
  },
  { connection },
);

for (let number = 1; ; number += 1) {
  await flows.add({
    name: `report ${number}`,
    queueName: "reports",
    children: ["Introduction", "Figures", "Outlook"].map((title) => ({
      name: "chapter",
      queueName: "chapters",
      data: { title },
    })),
  });
  await setTimeout(15_000);
}
