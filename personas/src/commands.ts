import type { StartCommand } from "@headway/cli/plugin-parts";
import { generate } from "./cli/generate.ts";

const COMMANDS: readonly StartCommand[] = [generate];

export default COMMANDS;
