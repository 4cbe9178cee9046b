// `npm run bench [-- watchers|many|dashboards|board|polls|idle|observed|track|sockets|restart …] [--tiny]`: what realtime costs, beside a plain Socket.IO room.
import { parseArgs } from "node:util";
import { exitWith, prepare } from "./lib/prepare.js";

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { tiny: { type: "boolean", default: false } },
  });
  await prepare();
  const { measure } = await import("../bench/realtime.js");
  await measure({ ...values, ...(positionals.length > 0 && { only: positionals }) });
} catch (error) {
  exitWith(error);
}
