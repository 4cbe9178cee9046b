// `npm run headway -- …`: Headway in a terminal.
import { exitWith, prepare } from "./lib/prepare.js";

try {
  await prepare();
} catch (error) {
  exitWith(error);
}
await import("../cli/dist/main.js");
