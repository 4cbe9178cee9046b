import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** Heap and buffers in use, in bytes, once what nobody holds has been freed. */
export function usedBytes(): number {
  collect();
  // What the first has found is freed in the background, and waited for by the second.
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
