import { createClient } from "../../sse.ts";
import { defineJobElement } from "../../element.ts";

defineJobElement(createClient({ url: "/headway" }), {
  translate: (key) => (key === "completed" ? "Fertig." : undefined),
});
