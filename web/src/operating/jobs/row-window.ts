export interface RowWindow {
  /** The first row that is drawn, and the one after the last. */
  from: number;
  to: number;
}

/** Rows that are drawn at most, however high the screen is. */
const MOST_ROWS = 80;
const BEYOND = 12;

/**
 * Which rows of a long list are drawn.
 *
 * @param scrolled how far the list's first row is above the upper edge of the view, in px; negative while it is below
 */
export function toWindow(count: number, rowHeight: number, scrolled: number, viewHeight: number): RowWindow {
  const first = Math.floor(scrolled / rowHeight) - BEYOND;
  const from = Math.max(0, Math.min(first, count - 1));
  const shown = Math.ceil(viewHeight / rowHeight) + 2 * BEYOND;
  return { from, to: Math.min(count, from + Math.min(shown, MOST_ROWS)) };
}
