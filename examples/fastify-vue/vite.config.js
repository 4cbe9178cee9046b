import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [vue()],
  server: {
    proxy: { "/imports": "http://127.0.0.1:8080", "/headway": { target: "http://127.0.0.1:8080", ws: true } },
  },
});
