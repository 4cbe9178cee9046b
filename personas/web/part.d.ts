/** Stands for `views.ts` where TypeScript knows no components; `@headway/web` has the type, `PluginViews`. */
declare const views: object;
export default views;
