import type { StartCommand } from "@headway/cli/plugin-parts";
import { PERSONAS_PER_JOB } from "../persona/limits.ts";

/** `headway generate`. */
export const generate: StartCommand = {
  name: "generate",
  usage: `  headway generate --preset NAME [--count N] [--intensity 1..5] [--seed TEXT] [--no-watch]
      Starts generating personas and follows the job. With --no-watch, prints the job's id and leaves it running.`,
  options: {
    preset: { type: "string" },
    count: { type: "string" },
    intensity: { type: "string" },
    seed: { type: "string" },
  },
  read({ preset, count, intensity, seed }, { readInteger, wrong }) {
    if (!preset) throw wrong("expected --preset, for example --preset support-desk");
    return {
      path: "/admin/dev/personas/preset",
      body: {
        template: preset,
        ...(typeof count === "string" && { count: readInteger("--count", count, 1, PERSONAS_PER_JOB) }),
        ...(typeof intensity === "string" && {
          intensityLevel: readInteger("--intensity", intensity, 1, 5),
        }),
        ...(seed !== undefined && { seed }),
      },
      optionOf: { template: "--preset", count: "--count", intensityLevel: "--intensity", seed: "--seed" },
    };
  },
};
