/** The page's door for the views of plugins. Components are doors of their own: `@headway/web/parts/….svelte`. */
export { toApiError, type Api, type ApiError, type EnqueueRequest, type Query } from "./lib/api.ts";
export { getApp, getDashboard } from "./lib/context.ts";
export { VIEWER_REASON } from "./lib/job-actions.ts";
export { live } from "./lib/live.svelte.ts";
export { Loader } from "./lib/loader.ts";
export { Pages } from "./lib/pages.ts";
export type { JobExtras, PluginViews } from "./lib/plugin-views.ts";
export { toHash } from "./lib/router.ts";
export { saveFile } from "./lib/save-file.ts";
export { whenNear } from "./lib/when-near.ts";
