import { describe, expect, it } from "@jest/globals";
import { job } from "@headway/shared/testing/job-entries";
import { PagePlugins, type PluginView, type PluginViews } from "./plugin-views.ts";

const icon = (() => ({})) as unknown as PluginView["icon"];
const PEOPLE: PluginViews = {
  views: [
    { name: "make", label: "Make", icon, isHome: true },
    { name: "people", label: "People", icon },
  ],
  jobExtras: { "persona-generation": () => ({ link: { words: "View", icon, hash: "#/people" } }) },
};

describe("the plugins of the page", () => {
  it("are neither to view nor to export what is of another kind", () => {
    const plugins = new PagePlugins([PEOPLE]);
    expect(plugins.extrasOf(job({ kind: "persona-generation" })).link?.words).toBe("View");
    expect(plugins.extrasOf(job({ kind: "persona-export" }))).toEqual({});
    expect(plugins.extrasOf(job({ kind: "constructor" }))).toEqual({});
  });

  it("give the page its home, its views and their names; without any it opens on the jobs", () => {
    const plugins = new PagePlugins([PEOPLE]);
    expect(plugins.views.map((view) => plugins.hashOf(view))).toEqual(["#/", "#/people"]);
    expect(plugins.nameOf({ view: "home" })).toBe("Make");
    expect(plugins.nameOf({ view: "plugin", name: "people", query: {} })).toBe("People");
    expect(new PagePlugins().viewOf({ view: "home" })).toBeUndefined();
    expect(new PagePlugins().nameOf({ view: "home" })).toBe("Jobs");
  });
});
