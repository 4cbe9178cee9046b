import type { MapProgress } from "@headway/shared/bullmq/read-progress";
import { toReport } from "@headway/shared/bullmq/read-progress";
import { coerceError } from "@headway/shared/node/coerce-error";
import type { Logger } from "@headway/shared/node/logger";

/** The application's own `mapProgress`, of which a throw is no change. */
export function safeMapProgress(mapProgress: MapProgress | undefined, log: Logger): MapProgress | undefined {
  if (mapProgress === undefined) return undefined;
  return (progress) => {
    try {
      return toReport(mapProgress(progress));
    } catch (thrown) {
      log.warn({ cause: coerceError(thrown).message }, "mapProgress failed: taken for no change");
      return undefined;
    }
  };
}
