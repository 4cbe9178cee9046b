import type { Connection, JobClient, JobView } from "../client/job-client-types.ts";

/** Everything one listener of a job was told. */
export interface Recording {
  readonly views: JobView[];
  readonly last: JobView | undefined;
  /** `seq` of every snapshot shown, in order. */
  readonly seqs: number[];
  stop(): void;
}

export function recordJob(client: JobClient, jobId: string): Recording {
  const views: JobView[] = [];
  const stop = client.watchJob(jobId, (view) => views.push({ ...view }));
  return {
    views,
    get last() {
      return views.at(-1);
    },
    get seqs() {
      return views.flatMap((view) => (view.status === "known" ? [view.job.seq] : []));
    },
    stop,
  };
}

export function recordConnection(client: JobClient): Connection[] {
  const connections: Connection[] = [];
  client.onConnection((connection) => connections.push(connection));
  return connections;
}
