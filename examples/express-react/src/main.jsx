import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import { createClient } from "@headway/client";
import { HeadwayProvider, useJob } from "@headway/client/react";

const client = createClient({ url: "/headway" });

function Video({ address }) {
  const { job, status } = useJob(address);
  if (job === undefined) return <p>{status === "refused" ? "There is no such video." : "Looking…"}</p>;
  return (
    <section>
      <h2>{job.title}</h2>
      <progress max="100" value={job.progress} aria-label="Progress" />
      <p role="status">{job.state === "completed" ? `Ready: ${job.result.url}` : job.stage.label}</p>
    </section>
  );
}

function App() {
  const [address, setAddress] = useState(() => location.hash.slice(1) || undefined);
  const start = async () => {
    const body = JSON.stringify({ file: "cat.mov" });
    const headers = { "content-type": "application/json" };
    const response = await fetch("/videos", { method: "POST", headers, body });
    const started = await response.json();
    location.hash = started.address;
    setAddress(started.address);
  };
  return (
    <main>
      <button onClick={start}>Encode a video</button>
      {address && <Video address={address} />}
    </main>
  );
}

createRoot(document.getElementById("root")).render(
  <StrictMode>
    <HeadwayProvider client={client}>
      <App />
    </HeadwayProvider>
  </StrictMode>,
);
