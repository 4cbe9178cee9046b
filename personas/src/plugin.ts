import type {} from "@headway/gateway/plugin-parts";
import type {} from "@headway/worker/plugin-parts";
import { definePlugin } from "@headway/shared/plugins/define-plugin";

export default definePlugin({
  name: "personas",
  kinds: () => import("./kinds.ts"),
  handlers: () => import("./handlers.ts"),
  routes: () => import("./routes.ts"),
  history: () => import("./history.ts"),
});
