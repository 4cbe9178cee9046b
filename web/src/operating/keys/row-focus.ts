const ROWS =
  '[data-testid="job-row"], [data-testid="queue-row"], [data-testid="group-row"], [data-testid="failure-group"]';

/** The row of a list that has the focus. */
export function rowInFocus(): Element | null {
  return document.activeElement?.closest(ROWS) ?? null;
}

/** Brings the focus into the next row, or the one before; into the first one where no row has it. */
export function moveRow(by: 1 | -1): void {
  const rows = [...document.querySelectorAll(ROWS)];
  const row = rowInFocus();
  const at = row === null ? 0 : rows.indexOf(row) + by;
  const target = rows[at]?.querySelector<HTMLElement>("th a, th button, a, button");
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: "nearest" });
}
