/** Why `npm start` could not bring everything up, in one line for the person who started it. */
export class LaunchError extends Error {
  override readonly name = "LaunchError";
  readonly code = "launch-failed";
}
