import { crc32 } from "node:zlib";
import type { Page } from "playwright-core";

/** Where a PNG's first chunk ends: the signature, and IHDR with its 13 bytes. */
const AFTER_HEADER = 8 + 4 + 4 + 13 + 4;
const KEYWORD = "Comment";

/**
 * What one reads a view by, in order: headings, buttons, labels, the navigation. Without figures, and without the personas and
 * rows of jobs, which are different each time and say nothing about the view.
 */
export async function wordsOn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const read = "h1, h2, h3, legend, label, button, summary, th, nav a";
    const passing = '[data-testid="persona-card"], [data-testid="job-row"], [id="persona-name"]';
    return [...document.querySelectorAll<HTMLElement>(read)]
      .filter((element) => element.closest(passing) === null && element.checkVisibility())
      .map((element) => element.innerText.replace(/\d+/g, "0").replace(/\s+/g, " ").trim())
      .filter((words) => words !== "")
      .join("\n");
  });
}

/** The picture with these words kept in it, so that it can be told later what it shows. */
export function withWords(png: Buffer, words: string): Buffer {
  // iTXt: keyword, not compressed, no language, no translated keyword, UTF-8.
  const data = Buffer.concat([Buffer.from(`${KEYWORD}\0\0\0\0\0`), Buffer.from(words)]);
  const body = Buffer.concat([Buffer.from("iTXt"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([png.subarray(0, AFTER_HEADER), length, body, sum, png.subarray(AFTER_HEADER)]);
}

/** The words kept in a picture by `withWords`; undefined where there are none. */
export function wordsIn(png: Buffer): string | undefined {
  if (png.toString("latin1", AFTER_HEADER + 4, AFTER_HEADER + 8) !== "iTXt") return undefined;
  const start = AFTER_HEADER + 8;
  return png.toString("utf8", start + KEYWORD.length + 5, start + png.readUInt32BE(AFTER_HEADER));
}
