import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const CONFIG = fileURLToPath(new URL("../../headway.config.js", import.meta.url));
/** The parts of a plugin that the page has. */
const KEPT = new Set(["name", "views", "words"]);

interface Node {
  type: string;
  start: number;
  end: number;
  [field: string]: unknown;
}

/**
 * Builds the plugins of `headway.config.js` into the page. Of what `definePlugin` is given, only the parts of the page are left, so
 * that no driver of a database is built in; and those are imported statically: what a view needs that is heavy, it loads itself.
 */
export function pluginParts(): Plugin {
  return {
    name: "plugin-parts",
    enforce: "post",
    resolveId: (id) => (id === "virtual:headway-config" ? CONFIG : undefined),
    transform(code, id) {
      if (!code.includes("definePlugin(") || id.includes("/shared/")) return undefined;
      const argument = findArgument(this.parse(code) as unknown as Node);
      if (argument?.type !== "ObjectExpression")
        throw new Error(`${id}: expected definePlugin({…}) with an object literal, got ${argument?.type}`);
      return { code: keepParts(code, argument), map: null };
    },
  };
}

/** What `export default definePlugin(…)` is given. */
function findArgument(program: Node): Node | undefined {
  const exported = (program["body"] as Node[]).find(({ type }) => type === "ExportDefaultDeclaration");
  const call = exported?.["declaration"] as Node | undefined;
  return call?.type === "CallExpression" ? (call["arguments"] as Node[])[0] : undefined;
}

function keepParts(code: string, argument: Node): string {
  const imports: string[] = [];
  const parts = (argument["properties"] as Node[]).flatMap((property) => {
    const name = String((property["key"] as Node)["name"]);
    if (!KEPT.has(name)) return [];
    const loaded = ((property["value"] as Node)["body"] as Node | undefined)?.["source"] as Node | undefined;
    if (loaded === undefined) return [code.slice(property.start, property.end)];
    imports.push(`import * as ${name} from ${code.slice(loaded.start, loaded.end)};`);
    return [`${name}: () => Promise.resolve(${name})`];
  });
  const literal = `{ ${parts.join(", ")} }`;
  return `${imports.join("\n")}\n${code.slice(0, argument.start)}${literal}${code.slice(argument.end)}`;
}
