import type { Page, Route } from "playwright-core";

/** Calls of a page that are not answered until the test says how. */
export interface HeldCalls {
  /** Answers all that wait, and from now on each, with an error of the server's. */
  refuse(status: number, error: { code: string; message: string }): Promise<void>;
  /** Lets all that wait reach the server, and from now on each. */
  release(): Promise<void>;
}

/** Holds the page's calls to addresses that match, which the page cannot tell from a slow server. */
export async function holdCalls(page: Page, address: RegExp): Promise<HeldCalls> {
  const waiting: Route[] = [];
  let answer: ((route: Route) => Promise<void>) | undefined;
  await page.route(address, (route) => {
    if (answer) return answer(route);
    waiting.push(route);
    return undefined;
  });
  const answerAll = async (how: (route: Route) => Promise<void>): Promise<void> => {
    answer = how;
    // Of a view that has been left meanwhile, nobody waits for the answer any more.
    await Promise.allSettled(waiting.splice(0).map(how));
  };
  return {
    refuse: (status, error) => answerAll((route) => route.fulfill({ status, json: { error } })),
    release: () => answerAll((route) => route.continue()),
  };
}
