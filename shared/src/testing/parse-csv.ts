/** Reads CSV as RFC 4180 defines it, letter by letter; a byte order mark is dropped. Throws where a quote never closes. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  const input = text.replace(/^\uFEFF/, "");
  for (let at = 0; at < input.length; at++) {
    const letter = input.charAt(at);
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (input.charAt(at + 1) === '"') cell += input.charAt(++at);
      else quoted = false;
    } else if (letter === '"' && cell === "") {
      quoted = true;
    } else if (letter === ",") {
      row.push(cell);
      cell = "";
    } else if (letter === "\r" && input.charAt(at + 1) === "\n") {
      at++;
      rows.push([...row, cell]);
      row = [];
      cell = "";
    } else {
      cell += letter;
    }
  }
  if (quoted || cell !== "" || row.length > 0) throw new Error("the CSV ends in the middle of a row");
  return rows;
}
