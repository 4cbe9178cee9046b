// usage: node client/build/bundle.js MODULE [--minify] [--own-only] [--alias=NAME:PACKAGE]…
// Bundles a module for a page, into one file on standard output. --own-only: the frameworks are left out.
import { rolldown } from "rolldown";
import { compile } from "svelte/compiler";

const [input, ...options] = process.argv.slice(2);
const aliases = options.flatMap((option) => {
  const [, name, of] = /^--alias=(.+):(.+)$/.exec(option) ?? [];
  return name === undefined ? [] : [[name, of]];
});
const bundle = await rolldown({
  input,
  platform: "browser",
  resolve: {
    conditionNames: ["source", "browser", "import", "default"],
    alias: Object.fromEntries(aliases),
  },
  transform: {
    define: {
      "process.env.NODE_ENV": '"development"',
      __VUE_OPTIONS_API__: "true",
      __VUE_PROD_DEVTOOLS__: "false",
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
    },
  },
  external: options.includes("--own-only") ? /^(react|vue|svelte)(\/|$)/ : [],
  plugins: [
    {
      name: "svelte",
      transform: {
        filter: { id: /\.svelte$/ },
        handler: (code, filename) => ({ code: compile(code, { filename, dev: true }).js.code }),
      },
    },
  ],
  onLog() {},
});
const { output } = await bundle.generate({
  format: "esm",
  minify: options.includes("--minify"),
  // As a page's build leaves none of them.
  comments: false,
  codeSplitting: false,
});
await bundle.close();
process.stdout.write(output[0].code);
