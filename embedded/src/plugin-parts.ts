/** The one job that the very first `npm start` runs, so that there is something to watch. */
export interface SampleRequest {
  /** Below the gateway's URL; called with POST. The answer names the job. */
  path: string;
  body: object;
  /** What a worker's environment needs so that it paces this job and no other. */
  pace: (jobId: string) => Readonly<Record<string, string>>;
  /** A variable of this name means that the pace is set already. */
  paceSetting: string;
  /** What starts another job, behind `npm run headway --`. */
  command: string;
}

declare module "@headway/shared/plugins/define-plugin" {
  interface PluginParts {
    sample: SampleRequest;
  }
}
