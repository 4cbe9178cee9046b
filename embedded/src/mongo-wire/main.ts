import { startStandIn } from "./start-stand-in.ts";

/**
 * The stand-in as a program of its own: `node main.js <folder>`, started with an IPC channel by a launcher. It tells the
 * launcher its URL and ends with it, also when the launcher is killed without a chance to say goodbye.
 */
export type StandInMessage = { readonly url: string } | { readonly error: string };

const folder = process.argv[2];
if (folder === undefined || process.send === undefined) {
  process.stderr.write(
    "expected: a folder as the argument, and an IPC channel to the program that starts this one\n",
  );
  process.exit(2);
}

const log = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const tell = (message: StandInMessage): void => {
  process.send?.(message);
};

try {
  const standIn = await startStandIn({ folder, log });
  const stop = (): void => {
    void standIn.stop().then(() => process.exit(0));
  };
  process.once("disconnect", stop);
  process.once("SIGTERM", stop);
  // A terminal's Ctrl-C reaches this process too; the launcher decides when it stops, after those that still write.
  process.on("SIGINT", () => {});
  tell({ url: standIn.url });
} catch (error) {
  tell({ error: error instanceof Error ? error.message : String(error) });
  process.exitCode = 1;
  process.disconnect();
}
