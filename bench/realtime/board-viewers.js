/** Pages of bull-board: each asks for the first rows of the queue's running jobs as often as the page does. */
import { Agent, get } from "node:http";
import { setTimeout } from "node:timers/promises";
import { offer } from "../lib/child.js";
import { quantile } from "../lib/figures.js";
import { monotonicMs } from "./clock.js";

/** What the page of bull-board 9.10 asks for with its default settings, once the state "active" is chosen. */
const QUERY = "/api/queues?activeQueue=bench&status=active&page=1&jobsPerPage=10";
const agent = new Agent({ keepAlive: true });

offer({
  /** How long after each report a viewer shows it, in ms, a later one counting for those that it overtook; and how many rows a page has. */
  async view({ url, viewers, everyMs, seconds, perSecond }) {
    const from = monotonicMs();
    const until = from + seconds * 1_000;
    const delays = [];
    let rows = 0;
    const one = async (at) => {
      const known = new Map();
      await setTimeout((everyMs * at) / viewers);
      while (monotonicMs() < until) {
        const askedAt = monotonicMs();
        const jobs = await ask(`${url}${QUERY}`);
        const shownAt = monotonicMs();
        rows = jobs.length;
        for (const { id, progress } of jobs) {
          const reportedAt = progress?.result?.reportedAt ?? 0;
          const before = known.get(id) ?? reportedAt;
          for (let report = reportedAt; report > Math.max(before, from); report -= 1_000 / perSecond)
            delays.push(shownAt - report);
          known.set(id, reportedAt);
        }
        await setTimeout(Math.min(everyMs - (monotonicMs() - askedAt), until - monotonicMs()));
      }
    };
    await Promise.all(Array.from({ length: viewers }, (_, at) => one(at)));
    return { p50: quantile(delays, 0.5), rows };
  },
});

function ask(url) {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () => {
        const text = Buffer.concat(chunks).toString();
        if (response.statusCode === 200) resolve(JSON.parse(text).queues[0].jobs);
        else reject(new Error(`bull-board answered ${response.statusCode}: ${text.slice(0, 200)}`));
      });
    }).on("error", reject);
  });
}
