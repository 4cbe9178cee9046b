import type { StartCommand } from "./plugin-parts.ts";

export interface UsageSurroundings {
  /** Whether this is a clone of the repository, and no package that npm has installed. */
  isClone: boolean;
  /** Whether Headway's own program is asked about, which a clone has anyway. */
  wantsProgram: boolean;
  plugged: readonly StartCommand[];
}

/** What `headway --help` prints, the plugins' commands included. */
export function sayUsage({ isClone, wantsProgram, plugged }: UsageSurroundings): string {
  const hasProgram = isClone || wantsProgram;
  return [
    ...(isClone ? ["In a clone of its repository, `npm run headway --` stands for `headway`.\n"] : []),
    QUEUES,
    ...(hasProgram ? [PROGRAM, ...plugged.map(({ usage }) => `${usage}\n`), TOKEN] : []),
    hasProgram ? "" : "headway help program   shows what is for Headway's own gateway program.\n",
    EXIT_CODES,
  ]
    .filter((part) => part !== "")
    .join("\n");
}

const QUEUES = `Every BullMQ queue of a Redis
  headway attach redis://HOST:6379 [--queues A,B] [--prefix bull] [--port 3000] [--host 127.0.0.1] [--control]
      Shows the queues live in a page, and prints its link. Nothing is changed without --control.

One job, served by an application (createHeadway) or by attach
  headway watch QUEUE/ID --url http://HOST/headway [--token TOKEN]
      Follows the job to its end.

  --url URL       where Headway is mounted, with its path; or HEADWAY_URL; http://127.0.0.1:3000 by default
  --token TOKEN   says who is watching; or HEADWAY_TOKEN
  --json          one job snapshot as JSON on each line, nothing else on standard output
  --wait SECONDS  how long to wait for the first connection (10); once connected, an outage never ends a watch

  headway --version, headway --help
`;

const PROGRAM = `Headway's own gateway program (npm start in a clone, or its image)
  headway watch JOB
      Follows a job of its own queue. The gateway is the one at PORT (3000) and BASE_PATH; without --token, a short-lived
      token is signed with AUTH_SECRET, or with the secret in HEADWAY_DATA_DIR (.data).
`;

const TOKEN = `  headway token --org NAME --role admin|viewer [--operator read|control] [--sub NAME] [--ttl 1h]
      Prints a token, signed with that secret. --ttl takes s, m, h or d: 90s, 30m, 8h, 7d.
      With --operator it also opens what belongs to no organisation: metrics, and the counts of all.
`;

const EXIT_CODES = `Exit codes
  0 completed   1 failed   2 wrong usage   3 cancelled   4 not found or refused   5 gateway cannot be reached
`;
