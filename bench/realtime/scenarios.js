/** What is fanned out, and by which aims it is judged. */
import { ORG } from "../lib/bench-system.js";
import { describeAim } from "../lib/figures.js";

const PEERS = ["headway", "plain", "queueEvents", "relay"];

/** One job that many watch: each update to each watcher, as soon as can be. */
export const watchers = ({ count, ...sizes }) => ({
  ...sizes,
  title: `1 job × ${count.toLocaleString("en-GB")} watchers`,
  name: "watchers",
  jobs: 1,
  clients: count,
  perSecond: 10,
  sides: [...PEERS, "raw"],
  cheaperThan: ["queueEvents", "relay"],
  commands: ([jobId]) => ({
    headway: [["job:watch", { jobId }]],
    relay: [`${ORG}.${jobId}`],
    others: [["watch", `job:${jobId}`]],
  }),
  room: undefined,
  aims: {
    p99: ({ ratio }) => describeAim(ratio, 1),
    perDelivery: ({ ratio }) => describeAim(ratio, 0.75),
  },
});

/** A page that watches many jobs by themselves: all their updates come to all its sockets. */
export const many = ({ jobs, count, ...sizes }) => ({
  ...sizes,
  title: `${jobs} jobs a socket × ${count} sockets`,
  name: "many",
  jobs,
  clients: count,
  perSecond: 5,
  sides: ["headway", "plain"],
  cheaperThan: [],
  commands: (jobIds) => ({
    headway: jobIds.map((jobId) => ["job:watch", { jobId }]),
    others: jobIds.map((jobId) => ["watch", `job:${jobId}`]),
  }),
  room: undefined,
  aims: { perDelivery: ({ ratio }) => describeAim(ratio, 0.75) },
});

/** Above so many reports a second of a job, a list passes on fewer than there are. */
const CONFLATED_ABOVE = 4;

/**
 * Many jobs, each of which every dashboard lists. Plain: a room of the organisation, and each update a message. What hearing
 * costs is shared by the more updates the faster the jobs report. Where a list conflates, the other ways are given more messages
 * than two cores carry, so that only the plain room is put beside it, and no aim is set.
 */
export const dashboards = ({ jobs, count, perSecond, ...sizes }) => {
  const isConflated = perSecond > CONFLATED_ABOVE;
  return {
    ...sizes,
    title: `${jobs} jobs × ${count} dashboards`,
    name: "dashboards",
    jobs,
    clients: count,
    perSecond,
    sides: isConflated ? ["headway", "plain"] : PEERS,
    cheaperThan: ["queueEvents", "relay"],
    commands: () => ({
      headway: [["rows:watch", { from: 0, count: 200 }]],
      relay: [`${ORG}.>`],
      others: [["watch", `org:${ORG}`]],
    }),
    room: `org:${ORG}`,
    aims: isConflated
      ? {}
      : {
          p50: ({ ours }) => describeAim(ours, 110, "ms"),
          perDelivery: ({ ratio }) => describeAim(ratio, 0.12),
        },
  };
};
