import { watch } from "node:fs";
import type { Program } from "./program.ts";

/** A compiler writes many files at once: the programs start again once it has been silent for so long, in ms. */
const SETTLES_MS = 500;

export interface RestartOnChangeOptions {
  /** Folders of built files. A change anywhere below one restarts each program that is named with it. */
  watched: ReadonlyMap<string, readonly Program[]>;
  log: (line: string) => void;
}

/** Restarts programs when what they are built of changes. Returns what ends the watching. Throws where a folder does not exist. */
export function restartOnChange({ watched, log }: RestartOnChangeOptions): () => void {
  const changed = new Set<Program>();
  let settled: NodeJS.Timeout | undefined;
  const restartAll = (): void => {
    for (const program of changed) {
      log(`  The ${program.name} has changed; starting it again.`);
      program.restart().catch((error: unknown) => {
        log(`  ${error instanceof Error ? error.message : String(error)} The next change starts it again.`);
      });
    }
    changed.clear();
  };
  const watchers = [...watched].map(([folder, programs]) =>
    watch(folder, { recursive: true }, () => {
      for (const program of programs) changed.add(program);
      clearTimeout(settled);
      settled = setTimeout(restartAll, SETTLES_MS);
    }),
  );
  return () => {
    clearTimeout(settled);
    for (const watcher of watchers) watcher.close();
  };
}
