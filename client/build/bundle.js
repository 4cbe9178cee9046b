// usage: node client/build/bundle.js MODULE [--minify] [--own-only] [--alias=NAME:PACKAGE]…
// Bundles a module for a page, into one file on standard output. --own-only: the frameworks are left out.
import { rolldown } from "rolldown";

const [input, ...options] = process.argv.slice(2);
const alias = options.flatMap((option) => /^--alias=(.+):(.+)$/.exec(option)?.slice(1) ?? []);
const bundle = await rolldown({
  input,
  platform: "browser",
  resolve: {
    conditionNames: ["source", "browser", "import", "default"],
    alias: Object.fromEntries(alias.length > 0 ? [alias] : []),
  },
  transform: { define: { "process.env.NODE_ENV": '"development"' } },
  external: options.includes("--own-only") ? /^(react|vue|svelte)(\/|$)/ : [],
});
const { output } = await bundle.generate({
  format: "esm",
  minify: options.includes("--minify"),
  codeSplitting: false,
});
await bundle.close();
process.stdout.write(output[0].code);
