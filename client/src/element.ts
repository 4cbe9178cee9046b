import type { Client, JobView } from "./core/types.ts";
import { describeJob, type Translate } from "./words.ts";

export type * from "./core/types.ts";
export { describeJob, ENGLISH } from "./words.ts";
export type { Description, Translate, WordKey } from "./words.ts";

export interface JobElementOptions {
  /** A custom element's name; "headway-job" by default. */
  name?: string;
  /** Other words; see `ENGLISH` for the keys. */
  translate?: Translate;
}

/**
 * Defines `<headway-job address="video/42">`: a job's title, bar and words, without any style of its own. It tells of each
 * change by an event `headway-view`, whose `detail` is the view.
 */
export function defineJobElement(
  client: Client,
  { name = "headway-job", translate }: JobElementOptions = {},
): void {
  // Made here, because a server has no HTMLElement.
  class JobElement extends HTMLElement {
    static readonly observedAttributes = ["address"];
    #stop: (() => void) | undefined;
    #parts: Parts | undefined;

    get address(): string | null {
      return this.getAttribute("address");
    }

    set address(address: string | null) {
      if (address === null) this.removeAttribute("address");
      else this.setAttribute("address", address);
    }

    connectedCallback(): void {
      this.#watch();
    }

    disconnectedCallback(): void {
      this.#stop?.();
      this.#stop = undefined;
    }

    attributeChangedCallback(): void {
      if (this.isConnected) this.#watch();
    }

    #watch(): void {
      const before = this.#stop;
      this.#stop = client.watch(this.address, (view) => {
        this.#show(view);
      });
      before?.();
    }

    #show(view: JobView): void {
      this.#parts ??= buildParts(this);
      fillParts(this, this.#parts, view, translate);
      this.dispatchEvent(new CustomEvent("headway-view", { detail: view }));
    }
  }
  customElements.define(name, JobElement);
}

interface Parts {
  bar: HTMLProgressElement;
  title: HTMLElement;
  measure: HTMLElement;
  words: HTMLElement;
  note: HTMLElement;
}

function buildParts(host: HTMLElement): Parts {
  const span = (part: string): HTMLElement => {
    const made = document.createElement("span");
    made.className = `headway-${part}`;
    return made;
  };
  const parts: Parts = {
    title: span("title"),
    bar: document.createElement("progress"),
    measure: span("measure"),
    words: span("words"),
    note: span("note"),
  };
  parts.bar.max = 100;
  parts.bar.setAttribute("role", "progressbar");
  parts.bar.setAttribute("aria-valuemin", "0");
  parts.bar.setAttribute("aria-valuemax", "100");
  parts.measure.setAttribute("aria-hidden", "true");
  parts.words.setAttribute("role", "status");
  host.replaceChildren(parts.title, parts.bar, parts.measure, parts.words, parts.note);
  return parts;
}

function fillParts(host: HTMLElement, parts: Parts, view: JobView, translate: Translate | undefined): void {
  const { percent, ...said } = describeJob(view, translate);
  host.dataset["status"] = view.status;
  host.dataset["connection"] = view.connection;
  host.dataset["state"] = view.job?.state ?? "";
  for (const part of ["title", "measure", "words", "note"] as const) {
    // Written only when it changes: a live region reads what is written.
    if (parts[part].textContent !== said[part]) parts[part].textContent = said[part];
  }
  parts.bar.setAttribute("aria-label", said.title);
  // Nothing to wait for.
  parts.bar.hidden = percent === undefined && (view.status === "refused" || view.status === "gone");
  setOrRemove(parts.bar, "value", percent);
  setOrRemove(parts.bar, "aria-valuenow", percent);
  setOrRemove(parts.bar, "aria-valuetext", percent === undefined ? undefined : said.measure);
}

function setOrRemove(element: Element, name: string, value: string | number | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, String(value));
}
