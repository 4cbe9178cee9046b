/** Clients that ask for a job every so often, on connections that stay open. */
import { Agent, get } from "node:http";
import { setTimeout } from "node:timers/promises";
import { offer } from "../lib/child.js";
import { quantile } from "../lib/figures.js";
import { monotonicMs } from "./clock.js";

const agent = new Agent({ keepAlive: true });

offer({
  /** How late what each answer first told was told, in ms, and how many answers there were. */
  async poll({ url, jobId, clients, everyMs, seconds }) {
    const until = monotonicMs() + seconds * 1_000;
    const ages = [];
    let polls = 0;
    const one = async (at) => {
      await setTimeout((everyMs * at) / clients);
      for (let known = 0; monotonicMs() < until; await setTimeout(everyMs)) {
        const told = (await ask(`${url}/${jobId}`))?.result?.reportedAt ?? 0;
        polls += 1;
        // Of a client that asks at its own time, the state between two answers is on average half as old as their distance.
        if (known > 0 && told > known) ages.push(monotonicMs() - told + everyMs / 2);
        known = told;
      }
    };
    await Promise.all(Array.from({ length: clients }, (_, at) => one(at)));
    return { polls, p50: quantile(ages, 0.5) };
  },
});

function ask(url) {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () => resolve(JSON.parse(Buffer.concat(chunks).toString())));
    }).on("error", reject);
  });
}
