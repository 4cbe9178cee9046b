/** The page's door for the views of plugins. Components are doors of their own: `@headway/web/parts/….svelte`. */
export { toApiError, type Api, type ApiError, type EnqueueRequest, type Query } from "./lib/api/api.ts";
export { getApp, getDashboard } from "./lib/context.ts";
export { VIEWER_REASON } from "./lib/jobs/job-actions.ts";
export { live } from "./lib/live.svelte.ts";
export { Loader } from "./lib/api/loader.ts";
export { Pages } from "./lib/api/pages.ts";
export type { JobExtras, PluginViews } from "./lib/plugin-views.ts";
export { toHash } from "./lib/browser/router.ts";
export { saveFile } from "./lib/browser/save-file.ts";
export { whenNear } from "./lib/browser/when-near.ts";
