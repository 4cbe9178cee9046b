/** One event of a stream (WHATWG HTML, 9.2.6). */
export function toFrame(event: string, data: object, id?: number): string {
  return `event: ${event}\n${id === undefined ? "" : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`;
}
