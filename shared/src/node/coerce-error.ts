/** Anything that was thrown, as an Error. */
export function coerceError(thrown: unknown): Error {
  if (thrown instanceof Error) return thrown;
  return new Error(typeof thrown === "string" ? thrown : `a value of type ${typeof thrown} was thrown`, {
    cause: thrown,
  });
}
