// `npm run bench:personas [-- --quality | --counts]`: how long 10,000 personas take from the click to being saved; or how good they
// are; or how much the sets of each preset repeat, for named seeds and for the worst of 200.
import { exitWith, prepare } from "../scripts/lib/prepare.js";

try {
  await prepare();
  if (process.argv.includes("--counts")) await (await import("./persona-counts.js")).measure();
  else if (process.argv.includes("--quality")) await (await import("./persona-quality.js")).measure();
  else await (await import("./personas.js")).measure();
} catch (error) {
  exitWith(error);
}
