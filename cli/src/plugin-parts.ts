import type { ParseArgsConfig } from "node:util";
import { loadParts } from "@headway/shared/plugins/define-plugin";
import type { HeadwayConfig } from "@headway/shared/plugins/define-plugin";
import type { WordsByKind } from "@headway/shared/words/kind-words";

/** Options as they were given, by name. */
export type OptionValues = Readonly<Record<string, string | boolean | undefined>>;

export interface OptionReaders {
  /** @throws an error of wrong usage that names the option and both bounds, which are allowed themselves */
  readInteger: (name: string, text: string, min: number, max: number) => number;
  /** An error of wrong usage, to be thrown: exit code 2. */
  wrong: (message: string) => Error;
}

/** What the gateway is asked for. Its answer holds the job's first state. */
export interface JobRequest {
  /** Below the gateway's URL; called with POST. */
  path: string;
  body: object;
  /** The option that each field of the body comes from: names the option where the gateway refuses the field. */
  optionOf: Readonly<Record<string, string>>;
}

/** A command that starts a job. The plugin reads its options; the terminal asks the gateway, and follows the job. */
export interface StartCommand {
  name: string;
  /** Its part of `headway --help`: the synopsis and indented lines below it. */
  usage: string;
  options: NonNullable<ParseArgsConfig["options"]>;
  read(values: OptionValues, readers: OptionReaders): JobRequest;
}

declare module "@headway/shared/plugins/define-plugin" {
  interface PluginParts {
    commands: readonly StartCommand[];
  }
}

/** What the plugins of a configuration bring to the terminal. */
export interface TerminalParts {
  commands: readonly StartCommand[];
  words: WordsByKind;
}

export async function loadTerminalParts(config: HeadwayConfig): Promise<TerminalParts> {
  const [commands, words] = await Promise.all([loadParts(config, "commands"), loadParts(config, "words")]);
  return { commands: commands.flat(), words: Object.assign({}, ...words) as WordsByKind };
}
