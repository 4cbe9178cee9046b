// `npm start`: everything on one machine, with nothing set up beforehand.
import { exitWith, prepare } from "./lib/prepare.js";

try {
  await prepare();
  const { launch } = await import("../embedded/dist/launch.js");
  await launch(process.env);
} catch (error) {
  exitWith(error);
}
