/** What the page of a job shows of its state. */
export interface Shown {
  name: string;
  words: RegExp;
  /** The bar, or null while it has no length. */
  percent: number | null;
  title: RegExp;
  buttons: string[];
  /** Beside the words: no state is told by its colour alone. */
  icon: string;
}

export const WHILE_RUNNING = ["Cancel job", "Tell me when it is done"];

/** Each job of the test that a worker has or had, by its name. */
export const SHOWN_WITH_A_WORKER: readonly Shown[] = [
  {
    name: "starting",
    words: /^Starting generation…$/,
    percent: null,
    title: /^\(…\) 25 support-desk customers$/,
    icon: "loader-circle",
    buttons: WHILE_RUNNING,
  },
  {
    name: "first",
    words: /^Generating personas… 38% · 10 of 25$/,
    percent: 38,
    title: /^\(38%\) 25 support-desk customers$/,
    icon: "activity",
    buttons: WHILE_RUNNING,
  },
  {
    name: "second",
    words: /^Saving to database…$/,
    percent: 85,
    title: /^\(85%\) 25 support-desk customers$/,
    icon: "database",
    buttons: WHILE_RUNNING,
  },
  {
    name: "retrying",
    words: /status 503\. Retrying in (\d+ min )?\d+ s \(attempt [23] of 3\)$/,
    percent: 66,
    title: /^\(66%\) 25 support-desk customers$/,
    icon: "rotate-cw",
    buttons: WHILE_RUNNING,
  },
  {
    name: "partial",
    words: /^21 of 25 saved\. 4 failed\.$/,
    percent: 100,
    title: /^✓ 25 support-desk customers$/,
    icon: "circle-alert",
    buttons: ["View", "Retry 4", "Export"],
  },
  {
    name: "failed",
    words: /^Generation failed: The language model's server does not accept the key \(401\)\. .*$/,
    percent: 10,
    title: /^⚠ Failed: 25 support-desk customers$/,
    icon: "circle-x",
    buttons: ["Retry"],
  },
  {
    name: "cancelling",
    words: /^Cancelling…$/,
    percent: 38,
    title: /^\(38%\) 25 support-desk customers$/,
    icon: "clock",
    buttons: [],
  },
  {
    name: "cancelled",
    words: /^Cancelled while generating\.( Nothing was saved\.)?$/,
    percent: 38,
    title: /^Cancelled: 25 support-desk customers$/,
    icon: "ban",
    buttons: ["Run again"],
  },
  {
    name: "completed",
    words: /^25 personas generated\.$/,
    percent: 100,
    title: /^✓ 25 support-desk customers$/,
    icon: "circle-check",
    buttons: ["View", "Export"],
  },
];
