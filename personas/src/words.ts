import type { WordsByKind } from "@headway/shared/words/kind-words";
import { countOf } from "@headway/shared/words/numbers";

/** What page and terminal say of this plugin's jobs. */
const WORDS: WordsByKind = {
  "persona-generation": {
    work: "Generation",
    heading: "Personas",
    created: { one: "persona", many: "personas", verb: "generated" },
    // As long as `personaGeneration` keeps a checkpoint; its file would bring zod into the page.
    keptMs: 24 * 60 * 60 * 1_000,
    note: ({ fromFallback }) =>
      typeof fromFallback === "number" && fromFallback > 0
        ? `${countOf(fromFallback, "comes", "come")} from the fallback generator.`
        : undefined,
  },
};

export default WORDS;
