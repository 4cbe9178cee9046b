/** Longer than any call takes with a database that answers, in ms. */
const DUE_MS = 15_000;

/** A call that got no answer. It may have been done all the same. */
class DatabaseOverdueError extends Error {
  override readonly name = "DatabaseOverdueError";

  constructor(call: string, dueMs: number) {
    super(`expected an answer of the database to ${call} within ${dueMs} ms, got none`);
  }
}

/**
 * The same store, whose calls fail when they take longer than `dueMs`. Without it some would never end: MongoDB's driver 7.8
 * waits until what it has written has left, which a connection never says that was cut in that moment, and has no time-out
 * that would cover it. What a store streams, and the building of indexes, takes as long as it takes.
 */
export function inTime<Store extends object>(store: Store, dueMs = DUE_MS): Store {
  const calls = Object.entries(store).map(([name, call]: [string, unknown]) => [
    name,
    typeof call === "function" && name !== "ensureIndexes"
      ? (...given: unknown[]): unknown => {
          const answer: unknown = Reflect.apply(call, store, given);
          return answer instanceof Promise ? due(answer, name, dueMs) : answer;
        }
      : call,
  ]);
  return Object.fromEntries(calls) as Store;
}

async function due<Answer>(answer: Promise<Answer>, call: string, dueMs: number): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new DatabaseOverdueError(call, dueMs));
    }, dueMs);
  });
  try {
    return await Promise.race([answer, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
