import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { createElement, StrictMode } from "react";
import { renderToString } from "react-dom/server";
import { createSSRApp, defineComponent, h } from "vue";
import { renderToString as renderVue } from "vue/server-renderer";
import { createClient } from "./index.ts";
import { HeadwayProvider, JobProgress, useHeadway, useJobs } from "./react.ts";
import { jobStore } from "./core/stores.ts";
import { headway, useJob } from "./vue.ts";

/** A relative address, which means nothing on a server: a client that connected would throw. */
const client = createClient({ url: "/headway" });

describe("a page rendered by a server", () => {
  const complaints = jest.fn();
  beforeEach(() => {
    for (const method of ["error", "warn"] as const)
      jest.spyOn(console, method).mockImplementation(complaints);
  });
  afterEach(() => {
    expect(complaints).not.toHaveBeenCalled();
    jest.restoreAllMocks();
  });

  it("has what React's hooks know before anything is watched, and connects nowhere", () => {
    const List = () => createElement("p", null, useJobs().status);
    const html = renderToString(
      createElement(
        StrictMode,
        null,
        createElement(
          HeadwayProvider,
          { client },
          createElement(JobProgress, { address: "video/42", className: "mine" }),
          createElement(List),
        ),
      ),
    );
    expect(html).toContain('class="headway-job mine" data-status="connecting"');
    expect(html).toMatch(/<progress role="progressbar" max="100" aria-label="Job"[^>]*><\/progress>/);
    expect(html).toContain('role="status">Connecting…</span>');
    expect(html).toContain("<p>connecting</p>");
    expect(client.connection).toBe("connecting");
  });

  it("gives a component the client of the provider above it", () => {
    const given = jest.fn();
    const Button = () => {
      given(useHeadway());
      return null;
    };
    renderToString(createElement(HeadwayProvider, { client }, createElement(Button)));
    expect(given.mock.calls).toEqual([[client]]);
  });

  it("has the same in Vue", async () => {
    const Page = defineComponent(() => {
      const { status, job } = useJob(() => "video/42");
      return () => h("p", `${status.value} ${job.value?.state ?? "?"}`);
    });
    expect(await renderVue(createSSRApp(Page).use(headway(client)))).toBe("<p>connecting ?</p>");
  });

  it("says who gives the client where none was given", () => {
    expect(() => renderToString(createElement(JobProgress, { address: "video/42" }))).toThrow(
      "<HeadwayProvider",
    );
    complaints.mockClear();
  });

  it("keeps the same view until something changes", () => {
    const store = jobStore(client, "video/42");
    expect(store.get()).toBe(store.get());
    expect(store.get()).toBe(client.view("video/42"));
  });
});
