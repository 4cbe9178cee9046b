/** `headway.config.js` at the root, of whose plugins the build of the page keeps `views` and `words`. */
declare module "virtual:headway-config" {
  import type { HeadwayConfig } from "@headway/shared/plugins/define-plugin";
  const config: HeadwayConfig;
  export default config;
}
