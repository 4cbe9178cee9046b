/** A job as an application's own rules see it. */
export interface RuleJob {
  id: string;
  /** The queue's public name. */
  queue: string;
  name: string;
  /** As it was added with; undefined where it is larger than `maxDataBytes`, or no JSON. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- The application's own shape, which nothing here can know.
  data: any;
  dataTooLarge?: true;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- As `data`.
  returnvalue: any;
  failedReason?: string;
  opts: Record<string, unknown>;
  timestamp: number;
  attemptsMade: number;
}
