/**
 * Reads what stands at present, and reads it again where the hearing of updates was lost or came back meanwhile: what was
 * published in that gap is in no update, and may be missing from what had been read.
 *
 * @param epoch a number that differs after each loss and each return
 */
export async function readWhileHearing<Value>(
  epoch: () => number,
  read: () => Promise<Value>,
): Promise<Value> {
  for (;;) {
    const before = epoch();
    const value = await read();
    if (epoch() === before) return value;
  }
}
