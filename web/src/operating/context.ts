import { createContext } from "svelte";
import type { OperatorStore } from "./operator-store.ts";

export const [getOperator, setOperator] = createContext<OperatorStore>();
