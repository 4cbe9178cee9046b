/** A page that may be hidden; `document`. */
export type VisiblePage = Pick<Document, "visibilityState" | "addEventListener" | "removeEventListener">;

/**
 * Asks now, and again `everyMs` after each answer for as long as `ask` resolves to true and the page is visible. One that is
 * shown again asks at once. `again` begins anew after a false; `ask` never rejects.
 */
export function repeatWhileVisible(
  page: VisiblePage,
  everyMs: number,
  ask: () => Promise<boolean>,
): { again: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAsking = false;
  let isWanted = true;
  let isStopped = false;
  const run = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    if (isAsking || isStopped || !isWanted || page.visibilityState === "hidden") return;
    isAsking = true;
    isWanted = await ask();
    isAsking = false;
    timer = setTimeout(() => void run(), everyMs);
  };
  const onChange = (): void => void run();
  page.addEventListener("visibilitychange", onChange);
  void run();
  return {
    again: () => {
      isWanted = true;
      void run();
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      page.removeEventListener("visibilitychange", onChange);
    },
  };
}
