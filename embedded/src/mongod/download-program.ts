import { MongoBinary } from "mongodb-memory-server";

/** Downloads a `mongod` and tells the parent process where it is, or why there is none. */
export type DownloadMessage = { readonly path: string } | { readonly reason: string };

process.once("disconnect", () => process.exit(1));

const message = await MongoBinary.getPath().then(
  (path): DownloadMessage => ({ path }),
  (error: unknown): DownloadMessage => ({ reason: error instanceof Error ? error.message : String(error) }),
);
process.send?.(message);
