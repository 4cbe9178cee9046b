import { svelte } from "@sveltejs/vite-plugin-svelte";
import tailwindcss from "@tailwindcss/vite";
import { defaultClientConditions, defineConfig } from "vite";
import { pluginParts } from "./build/plugin-parts.ts";
import { precompress } from "./build/precompress.ts";

/** The gateway that `npm run dev` has started. */
const GATEWAY = process.env["HEADWAY_URL"] ?? "http://127.0.0.1:3000";

export default defineConfig({
  plugins: [tailwindcss(), svelte(), pluginParts(), precompress()],
  publicDir: "static",
  // All addresses are relative to the page or to the file that names them: one build serves below any BASE_PATH.
  base: "./",
  // "source": the shared workspace is compiled here, from its TypeScript, instead of being built first.
  resolve: { conditions: [...defaultClientConditions, "source"] },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    // The first browsers with light-dark(), which styles/tokens.css is written in, and with @property, which Tailwind 4 is.
    // README.md and static/browser-check.js say so, too.
    target: ["chrome123", "firefox128", "safari17.5"],
    // A preload helper or an inlined asset would need exceptions in the content security policy.
    modulePreload: false,
    assetsInlineLimit: 0,
  },
  server: {
    host: "127.0.0.1",
    proxy: { "/admin": GATEWAY, "/socket.io": { target: GATEWAY, ws: true } },
  },
});
