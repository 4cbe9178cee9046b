// The plugins of this installation: what gateway, worker, terminal and page have beside the engine.
import personas from "@headway/personas";

export default { plugins: [personas] };
