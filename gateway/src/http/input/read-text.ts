import { WireError } from "@headway/shared/protocol/wire-error";

const LARGEST_BODY = 64 * 1024;

/** The text of a request's body, read no further than its limit. @throws WireError `too-large` */
export async function readText(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > LARGEST_BODY)
      throw new WireError("too-large", `The request's body has more than ${LARGEST_BODY} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
