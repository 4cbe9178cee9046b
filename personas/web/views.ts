import Download from "@lucide/svelte/icons/download";
import UsersRound from "@lucide/svelte/icons/users-round";
import Sparkles from "@lucide/svelte/icons/wand-sparkles";
import { toHash, type PluginViews } from "@headway/web";
import ExportDialog from "./ExportDialog.svelte";
import { toJobExtras } from "./job-extras.ts";
import { storeOf } from "./store.ts";

const views: PluginViews = {
  views: [
    {
      name: "generate",
      label: "Generate",
      icon: Sparkles,
      isHome: true,
      load: () => import("./Generate.svelte"),
    },
    {
      name: "personas",
      label: "Personas",
      icon: UsersRound,
      load: () => import("./gallery/Personas.svelte"),
    },
  ],
  start: (api) => void storeOf(api).presets.load(),
  jobExtras: {
    "persona-generation": (job) =>
      toJobExtras(job, {
        link: { words: "View", icon: UsersRound, hash: toHash("personas", { job: job.jobId }) },
        dialog: {
          name: "export",
          words: "Export",
          icon: Download,
          toTitle: (title) => `Export “${title}”`,
          text: "The personas of this job as one file. In which format?",
          component: ExportDialog,
        },
      }),
  },
  firstJob: {
    text: "A job is one order of personas. It shows here from the moment it is asked for, and stays as history.",
    action: "Generate personas",
    hash: toHash("home"),
  },
};

export default views;
