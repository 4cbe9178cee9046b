// `npm run soak [-- --minutes 10 --seed 7 --watchers 120]`: everything against everything for a while, and whether all that must hold did.
import { join } from "node:path";
import { parseArgs } from "node:util";
import { exitWith, prepare, ROOT, run, StepFailedError } from "./lib/prepare.js";

const number = (name, text, least) => {
  const value = Number(text);
  if (Number.isFinite(value) && value >= least) return value;
  throw new StepFailedError(`--${name}: expected a number from ${least}, got ${JSON.stringify(text)}`);
};

try {
  const { values } = parseArgs({
    options: {
      minutes: { type: "string", default: "10" },
      seed: { type: "string", default: String(Date.now() % 1_000_000) },
      watchers: { type: "string", default: "120" },
    },
  });
  const options = {
    minutes: number("minutes", values.minutes, 0.1),
    seed: number("seed", values.seed, 0),
    watchers: number("watchers", values.watchers, 8),
  };
  await prepare();
  await run(join(ROOT, "node_modules", ".bin", "tsc"), ["-p", "e2e/soak/tsconfig.json"]);
  const { soak } = await import("../e2e/dist/soak/soak.js");
  if (!(await soak(options))) process.exitCode = 1;
} catch (error) {
  exitWith(error);
}
