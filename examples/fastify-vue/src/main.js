import { createApp } from "vue";
import { createClient } from "@headway/client";
import { headway } from "@headway/client/vue";
import App from "./App.vue";

createApp(App)
  .use(headway(createClient({ url: "/headway" })))
  .mount("#root");
