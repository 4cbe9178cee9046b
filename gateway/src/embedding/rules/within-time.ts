export class OverdueError extends Error {
  override readonly name = "OverdueError";
}

/** What `ask` gives, or a rejection where it gives nothing in time: an application's own rule may hang. */
export async function withinTime<Value>(ms: number, ask: () => Value | Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const overdue = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new OverdueError(`no answer within ${ms} ms`));
    }, ms);
  });
  try {
    return await Promise.race([(async () => ask())(), overdue]);
  } finally {
    clearTimeout(timer);
  }
}
