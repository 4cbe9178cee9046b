import { mount } from "svelte";
import SveltePage from "./SveltePage.svelte";

mount(SveltePage, { target: globalThis.document.querySelector("#root") });
