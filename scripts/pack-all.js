// `npm run pack:all`: builds the packages that can be published, and writes their tarballs to .pack/.
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { exitWith, prepare, ROOT, run } from "./lib/prepare.js";
import { packPackage, TARBALLS } from "./pack/pack-package.js";
import { PACKAGES } from "./pack/packages.js";

try {
  await prepare({ build: false });
  // The operator's page, and what its build needs.
  await run(join(ROOT, "node_modules", ".bin", "turbo"), [
    "run",
    "build",
    "--filter=@headway/web",
    "--output-logs=errors-only",
  ]);
  rmSync(TARBALLS, { recursive: true, force: true });
  for (const description of PACKAGES) {
    if (!existsSync(join(ROOT, description.folder))) continue;
    const { packed } = await packPackage(description);
    const { filename, size, unpackedSize, entryCount } = packed;
    process.stdout.write(`.pack/${filename}  ${size} bytes, ${unpackedSize} unpacked, ${entryCount} files\n`);
  }
} catch (error) {
  exitWith(error);
}
