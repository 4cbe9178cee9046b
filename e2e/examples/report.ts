import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

const SOURCES = /\.(js|jsx|ts|vue|svelte|html|py)$/;
const EXAMPLES = join(import.meta.dirname, "../../examples");

/** The lines of an application's own code, without blank ones, comments and the build's configuration. */
async function countLines(name: string): Promise<{ all: number; headway: number }> {
  const files = await readdir(join(EXAMPLES, name), { recursive: true });
  const own = files.filter(
    (file) => SOURCES.test(file) && !/node_modules|(^|\/)dist\/|vite\.config|\.spec\./.test(file),
  );
  const texts = await Promise.all(own.map((file) => readFile(join(EXAMPLES, name, file), "utf8")));
  const lines = texts
    .flatMap((text) => text.split("\n"))
    .filter((line) => /\S/.test(line) && !/^\s*(\/\/|\/?\*|<!--|"""|#)/.test(line));
  return {
    all: lines.length,
    headway: lines.filter((line) => /headway|progressOf|track\(|progress\.|use(Job|Client)\b/i.test(line))
      .length,
  };
}

export interface Journey {
  name: string;
  /** What a person types, each a command. */
  commands: readonly string[];
  installSeconds: number;
  /** From the begin of `npm install` to a bar that moves. */
  barSeconds: number;
}

/** One line for each example, as the run's last words. */
export async function describeJourneys(journeys: readonly Journey[]): Promise<string> {
  const lines = await Promise.all(
    journeys.map(async ({ name, commands, installSeconds, barSeconds }) => {
      const { all, headway } = await countLines(name);
      return `${name}: a moving bar after ${barSeconds.toFixed(1)} s (npm install ${installSeconds.toFixed(1)} s), ${commands.length} commands (${commands.join("; ")}), ${all} lines of own code, ${headway} of them name Headway`;
    }),
  );
  return `${lines.join("\n")}\n`;
}
