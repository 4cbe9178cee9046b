import { createElement, StrictMode, useEffect, useState } from "react";
import type { ReactElement } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { HeadwayProvider, JobProgress, useJob } from "../../react.ts";
import { createClient } from "../../sse.ts";

/** What a test does in the page. */
export interface ReactPage {
  show: (addresses: string[]) => void;
  /** How often each row has been put on the screen. */
  commits: Record<string, number>;
  unmount: () => void;
}

declare global {
  interface Window {
    page: ReactPage;
  }
}

const commits: Record<string, number> = {};
const client = createClient({ url: "/headway" });

function Row({ address }: { address: string }): ReactElement {
  const { job, status } = useJob(address);
  useEffect(() => {
    commits[address] = (commits[address] ?? 0) + 1;
  });
  return createElement("li", null, `${address} ${status} ${job?.state ?? "?"} ${job?.stage.label ?? ""}`);
}

function App(): ReactElement {
  const [shown, show] = useState<string[]>([]);
  useEffect(() => {
    window.page.show = show;
  }, []);
  const [first] = shown;
  return createElement(
    "main",
    null,
    createElement(
      "ul",
      null,
      // By their places, so that a row's address changes.
      shown.map((address, at) => createElement(Row, { key: at, address })),
    ),
    first === undefined ? null : createElement(JobProgress, { address: first }),
  );
}

const root = document.querySelector<HTMLElement>("#root");
if (root === null) throw new Error("the page has no #root");
const address = root.dataset["address"];
const tree = (child: ReactElement): ReactElement =>
  createElement(StrictMode, null, createElement(HeadwayProvider, { client }, child));
const unmountable =
  address === undefined ? createRoot(root) : hydrateRoot(root, tree(createElement(JobProgress, { address })));
window.page = {
  show: () => undefined,
  commits,
  unmount: () => {
    unmountable.unmount();
  },
};
if (address === undefined) unmountable.render(tree(createElement(App)));
