import { createApp, defineComponent, h, ref } from "vue";
import { createClient } from "../../sse.ts";
import { headway, useJob } from "../../vue.ts";

const Page = defineComponent(() => {
  const address = ref("video/j1");
  const { job, status, connection } = useJob(() => address.value);
  const isShown = ref(true);
  return () => [
    h(
      "p",
      isShown.value
        ? `${status.value} ${connection.value} ${job.value?.jobId ?? "?"} ${job.value?.stage.label ?? ""}`
        : "",
    ),
    h("button", { onClick: () => (address.value = "video/j2") }, "Other"),
  ];
});
createApp(Page)
  .use(headway(createClient({ url: "/headway" })))
  .mount("#root");
