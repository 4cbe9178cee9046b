import { describe, expect, it } from "@jest/globals";
import { eventually } from "@headway/shared/testing/eventually";
import { ApiError } from "./api.ts";
import { Loader } from "./loader.ts";
import { Pages, type Page } from "./pages.ts";

/** Answers when told to, so that a test decides which of two answers comes first. */
function createServer() {
  const asked: {
    query: string;
    cursor: string | undefined;
    answer: (page: Page<string>) => void;
    refuse: (error: ApiError) => void;
  }[] = [];
  const fetch = (query: string, cursor: string | undefined) =>
    new Promise<Page<string>>((answer, refuse) => asked.push({ query, cursor, answer, refuse }));
  return { asked, pages: new Pages<string, string>("", fetch, (item) => item) };
}

describe("a list fetched page by page", () => {
  it("grows by the next page, without showing anything twice", async () => {
    const { asked, pages } = createServer();
    const first = pages.refresh();
    asked[0]?.answer({ items: ["a", "b"], nextCursor: "2" });
    await first;
    const more = pages.more();
    void pages.more();
    asked[1]?.answer({ items: ["b", "c"], nextCursor: null });
    await more;
    expect(asked).toHaveLength(2);
    expect(pages.state.value).toMatchObject({
      items: ["a", "b", "c"],
      hasMore: false,
      isFetchingMore: false,
    });
  });

  it("is fetched again as far as it was, and shows what it had until then", async () => {
    const { asked, pages } = createServer();
    const first = pages.refresh();
    asked[0]?.answer({ items: ["d", "c"], nextCursor: "2" });
    await first;
    const again = pages.refresh(3);
    asked[1]?.answer({ items: ["e", "d"], nextCursor: "1" });
    await Promise.resolve();
    expect(pages.state.value.items).toEqual(["d", "c"]);
    await eventually("the second page is asked for", () => asked.length === 3);
    asked[2]?.answer({ items: ["c", "b"], nextCursor: "3" });
    await again;
    expect(asked.map(({ cursor }) => cursor)).toEqual([undefined, undefined, "1"]);
    expect(pages.state.value).toMatchObject({ items: ["e", "d", "c", "b"], hasMore: true });
  });

  it("takes in what is new on top and keeps what was fetched below", async () => {
    const { asked, pages } = createServer();
    const first = pages.refresh();
    asked[0]?.answer({ items: ["d", "c"], nextCursor: "2" });
    await first;
    const more = pages.more();
    asked[1]?.answer({ items: ["b", "a"], nextCursor: "3" });
    await more;
    const renewed = pages.renew();
    asked[2]?.answer({ items: ["e", "d"], nextCursor: "1" });
    await renewed;
    expect(pages.state.value).toMatchObject({ items: ["e", "d", "c", "b", "a"], hasMore: true });
    void pages.more();
    expect(asked[3]?.cursor).toBe("3");
  });

  it("begins anew when more than a page has come on top, and stays as it is when renewing fails", async () => {
    const { asked, pages } = createServer();
    const first = pages.refresh();
    asked[0]?.answer({ items: ["b", "a"], nextCursor: null });
    await first;
    const failing = pages.renew();
    asked[1]?.refuse(new ApiError("unavailable", "Busy."));
    await failing;
    expect(pages.state.value).toMatchObject({ status: "ready", items: ["b", "a"], error: undefined });
    const renewed = pages.renew();
    asked[2]?.answer({ items: ["z", "y"], nextCursor: "3" });
    await renewed;
    expect(pages.state.value).toMatchObject({ items: ["z", "y"], hasMore: true });
    void pages.more();
    expect(asked[3]?.cursor).toBe("3");
  });

  it("shows the answer to the latest question, whichever comes last", async () => {
    const { asked, pages } = createServer();
    const early = pages.search("early");
    const late = pages.search("late");
    asked[1]?.answer({ items: ["late"], nextCursor: null });
    asked[0]?.answer({ items: ["early"], nextCursor: null });
    await Promise.all([early, late]);
    expect(pages.state.value.items).toEqual(["late"]);
  });

  it("says why it failed, and loads again when asked again", async () => {
    const { asked, pages } = createServer();
    const first = pages.refresh();
    asked[0]?.refuse(new ApiError("unavailable", "MongoDB cannot be reached."));
    await first;
    expect(pages.state.value).toMatchObject({
      status: "failed",
      error: { message: "MongoDB cannot be reached." },
    });
    void pages.refresh();
    expect(pages.state.value.status).toBe("loading");
  });
});

describe("something fetched", () => {
  it("stays on the screen when refreshing it fails", async () => {
    const answers = [
      () => Promise.resolve("first"),
      () => Promise.reject(new ApiError("unreachable", "gone")),
    ];
    const loader = new Loader(() => answers.shift()?.() ?? Promise.resolve("more"));
    await loader.load();
    await loader.load();
    expect(loader.state.value).toEqual({ status: "ready", value: "first" });
  });
});
