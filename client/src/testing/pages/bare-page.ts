import { createClient } from "../../index.ts";

/** Shows the jobs that its address names, over Socket.IO. */
const client = createClient({ url: "/headway" });
for (const address of new URLSearchParams(location.search).getAll("job")) {
  const line = document.createElement("p");
  document.body.append(line);
  client.watch(address, ({ job, status, connection }) => {
    line.textContent = `${status} ${connection} ${job?.state ?? "?"}`;
  });
}
