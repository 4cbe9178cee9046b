import { randomBytes } from "node:crypto";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

const BYTES = 32;

/**
 * The secret that tokens of this installation are signed with: generated on the first start, and kept in the data folder,
 * readable by its owner alone, so that nobody is signed out by a restart.
 */
export async function readOrCreateSecret(dataDir: string): Promise<string> {
  const path = join(dataDir, "auth-secret");
  await mkdir(dataDir, { recursive: true });
  try {
    // `wx` fails where the file exists, so of two starts at once one writes and both read the same.
    await writeFile(path, randomBytes(BYTES).toString("hex"), { flag: "wx", mode: 0o600 });
  } catch (thrown) {
    if (!(thrown instanceof Error && "code" in thrown && thrown.code === "EEXIST")) throw thrown;
  }
  await chmod(path, 0o600);
  return (await readFile(path, "utf8")).trim();
}
