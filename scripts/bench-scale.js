// `npm run bench:scale [-- --cluster] [-- --tiny]`: what a gateway costs by sockets, frames and updates, and what a large installation would take.
import { parseArgs } from "node:util";
import { exitWith, prepare } from "./lib/prepare.js";

try {
  const { values } = parseArgs({
    options: { tiny: { type: "boolean", default: false }, cluster: { type: "boolean", default: false } },
  });
  await prepare();
  const { measureScale } = await import("../bench/scale.js");
  await measureScale(values);
} catch (error) {
  exitWith(error);
}
