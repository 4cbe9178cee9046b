import type { StartCommand } from "./plugin-parts.ts";

/** What `headway --help` prints, the plugins' commands included. */
export function sayUsage(plugged: readonly StartCommand[]): string {
  return BEFORE + plugged.map(({ usage }) => `${usage}\n\n`).join("") + AFTER;
}

const BEFORE = `Headway in a terminal. From a clone of its repository, put \`npm run headway --\` for \`headway\`.

  headway attach redis://HOST:6379 [--queues A,B] [--prefix bull] [--port 3000] [--host 127.0.0.1] [--control]
      Shows every BullMQ queue of a Redis, live, and prints the link. Nothing is changed without --control.

  headway watch JOB
      Follows a job to its end.

`;

const AFTER = `  headway token --org NAME --role admin|viewer [--operator read|control] [--sub NAME] [--ttl 1h]
      Prints a token, signed with this installation's secret. --ttl takes s, m, h or d: 90s, 30m, 8h, 7d.
      With --operator it also opens what belongs to no organisation: metrics, and the counts of all.

Options
  --url URL       the gateway, with its BASE_PATH; HEADWAY_URL, or 127.0.0.1 at PORT (3000) and BASE_PATH
  --token TOKEN   HEADWAY_TOKEN, or else a short-lived one signed with AUTH_SECRET or the secret in HEADWAY_DATA_DIR (.data)
  --json          one job snapshot as JSON on each line, nothing else on standard output
  --wait SECONDS  how long to wait for the first connection (10); once connected, an outage never ends a watch
  --help

Exit codes
  0 completed   1 failed   2 wrong usage   3 cancelled   4 not found or refused   5 gateway cannot be reached
`;
