/**
 * Resolves in a later turn of the event loop. Between two long pieces of work, it lets the browser paint what is there and
 * answer a tap: a slow phone takes four times as long for each of them as a laptop.
 */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
