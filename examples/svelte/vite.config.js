import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [svelte()],
  server: {
    proxy: { "/albums": "http://127.0.0.1:8080", "/headway": "http://127.0.0.1:8080" },
  },
});
