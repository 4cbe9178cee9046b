// `npm run bench:personas [-- --quality]`: how long 10,000 personas take from the click to being saved, or how good they are.
import { exitWith, prepare } from "./lib/prepare.js";

try {
  await prepare();
  if (process.argv.includes("--quality")) await (await import("../bench/persona-quality.js")).measure();
  else await (await import("../bench/personas.js")).measure();
} catch (error) {
  exitWith(error);
}
