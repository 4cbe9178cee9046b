import type { JobSnapshot, StageTiming } from "@headway/shared/protocol/job-snapshot";
import { toPlainText } from "@headway/shared/protocol/plain-text";
import type { HostKind } from "../host-plugin.ts";

const TITLE_LENGTH = 200;

/** The job in the words of its kind, where the job, its worker and the application have none of their own. */
export function describeByKind(
  job: JobSnapshot,
  { payload, title, unit, stages }: HostKind,
  data: unknown,
): JobSnapshot {
  const named = <Stage extends Pick<StageTiming, "key" | "label">>(stage: Stage): Stage => {
    const declared = stages.find(({ key }) => key === stage.key);
    return declared && stage.label === stage.key ? { ...stage, label: declared.label } : stage;
  };
  const parsed = payload.safeParse(data);
  const isUntitled = job.title === job.kind && parsed.success;
  return {
    ...job,
    ...(isUntitled && { title: toPlainText(title(parsed.data as never)).slice(0, TITLE_LENGTH) }),
    stage: named(job.stage),
    stages: job.stages.map(named),
    ...(job.counts && { counts: { ...job.counts, unit: job.counts.unit || unit } }),
  };
}
