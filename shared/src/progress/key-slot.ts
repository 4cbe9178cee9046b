/** Slots that a Redis Cluster spreads its keys over. */
export const SLOTS = 16_384;

/**
 * The slot of a key or a sharded channel: CRC-16/XMODEM of what stands in its first pair of braces, or of all of it where
 * there is nothing in braces. https://redis.io/docs/latest/operate/oss_and_stack/reference/cluster-spec/
 */
export function keySlot(key: string): number {
  const opening = key.indexOf("{");
  const closing = key.indexOf("}", opening + 1);
  const isTagged = opening >= 0 && closing > opening + 1;
  return crc16(Buffer.from(isTagged ? key.slice(opening + 1, closing) : key)) % SLOTS;
}

function crc16(bytes: Buffer): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
  }
  return crc;
}
