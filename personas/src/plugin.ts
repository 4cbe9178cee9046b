import type {} from "@headway/cli/plugin-parts";
import type {} from "@headway/embedded/plugin-parts";
import type {} from "@headway/gateway/plugin-parts";
import type {} from "@headway/worker/plugin-parts";
import { definePlugin } from "@headway/shared/plugins/define-plugin";

// By the names of this package's door: TypeScript 6.0 does not rewrite a relative import() that stands here.
export default definePlugin({
  name: "personas",
  kinds: () => import("@headway/personas/kinds"),
  handlers: () => import("@headway/personas/handlers"),
  routes: () => import("@headway/personas/routes"),
  commands: () => import("@headway/personas/commands"),
  words: () => import("@headway/personas/words"),
  views: () => import("@headway/personas/views"),
  sample: () => import("@headway/personas/sample"),
  history: () => import("@headway/personas/history"),
});
