import type { StartCommand } from "../plugin-parts.ts";

/** A plugin's command, for tests. */
export const CHECK_LINKS: StartCommand = {
  name: "check-links",
  usage: "  headway check-links --site NAME [--count N]\n      Starts checking links.",
  options: { site: { type: "string" }, count: { type: "string" } },
  read({ site, count }, { readInteger, wrong }) {
    if (!site) throw wrong("expected --site, for example --site docs");
    return {
      path: "/admin/dev/links",
      body: { site, ...(typeof count === "string" && { count: readInteger("--count", count, 1, 10_000) }) },
      optionOf: { site: "--site", count: "--count" },
    };
  },
};
