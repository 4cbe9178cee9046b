/**
 * Reads what stands at present, and reads it again where the hearing of updates was lost or came back meanwhile: what was
 * published in that gap is in no update, and may be missing from what had been read.
 *
 * @param era a number that differs after each loss and each return
 */
export async function readWhileHearing<Value>(era: () => number, read: () => Promise<Value>): Promise<Value> {
  for (;;) {
    const before = era();
    const value = await read();
    if (era() === before) return value;
  }
}
