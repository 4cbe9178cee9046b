// `npm run docs:api`: makes docs/API.md from the docstrings of what the published packages export. With --check, as `npm run check` runs it, it
// writes nothing and fails where the page is not what would be written.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript";
import { exitWith, ROOT, StepFailedError } from "./lib/prepare.js";
import { PACKAGES, publishedDoors } from "./pack/packages.js";

const PAGE = "docs/API.md";
const HEAD = `# API

The names that the packages export, with their docstrings. \`npm run docs:api\` makes this page, and \`npm run check\` holds it current. How
to begin: [track](guides/track.md), [embed](guides/embed.md), [client](guides/client.md). What goes over the wire: [protocol](PROTOCOL.md).
`;

/** The doors of a package that strangers get; a program has none. */
function findDoors(description) {
  const { folder, bin } = description;
  if (bin || !existsSync(join(ROOT, folder))) return [];
  const workspace = JSON.parse(readFileSync(join(ROOT, folder, "package.json"), "utf8"));
  return publishedDoors(description, workspace).map(({ door, source }) => ({
    name: `${workspace.name}${door.slice(1)}`,
    file: join(ROOT, folder, source),
  }));
}

/** Our own sources and no library's types, which would take seconds to read. */
function openProgram(files) {
  const options = {
    noLib: true,
    types: [],
    allowImportingTsExtensions: true,
    target: ts.ScriptTarget.ESNext,
  };
  const host = ts.createCompilerHost(options);
  host.resolveModuleNameLiterals = (literals, importer) =>
    literals.map(({ text }) => {
      const [, workspace, path] = /^@headway\/(\w+)\/(.+)$/.exec(text) ?? [];
      const file = workspace
        ? join(ROOT, workspace, "src", `${path}.ts`)
        : resolve(dirname(importer), text.startsWith(".") ? text : "");
      const isOurs = (workspace || text.startsWith(".")) && existsSync(file);
      return {
        resolvedModule: isOurs ? { resolvedFileName: file, extension: ts.Extension.Ts } : undefined,
      };
    });
  return ts.createProgram(files, options, host);
}

/** What is written of a declaration: all of a type, and a function up to its body. */
function toCode(declaration) {
  const text = declaration.getText();
  if (ts.isVariableDeclaration(declaration)) return `const ${text}`;
  const { body } = declaration;
  const head = body ? text.slice(0, body.getStart() - declaration.getStart()).trimEnd() : text;
  return head.replace(/^export /, "").replace(/^async /, "");
}

function toProse(declaration) {
  const holder = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
  const docs = ts.getJSDocCommentsAndTags(holder).filter(ts.isJSDoc);
  const said = docs.flatMap(({ comment, tags = [] }) => [
    ts.getTextOfJSDocComment(comment) ?? "",
    ...tags.map((tag) => {
      const kind = tag.tagName.text;
      const words =
        kind === "throws" ? tag.getText().replace(/^@throws\s*/, "") : ts.getTextOfJSDocComment(tag.comment);
      return `*${kind[0].toUpperCase()}${kind.slice(1)}*: ${ts.isJSDocParameterTag(tag) ? `\`${tag.name.getText()}\` ` : ""}${words ?? ""}`;
    }),
  ]);
  return said
    .map((text) => text.replace(/\s*\n\s*\*?\s*/g, " ").trim())
    .filter(Boolean)
    .join("\n\n");
}

class Page {
  #checker;
  /** Where each declaration has been written: a name that several doors export is explained at the first. */
  #written = new Map();
  lines = [HEAD];

  constructor(checker) {
    this.#checker = checker;
  }

  #resolve(symbol) {
    return symbol.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol;
  }

  #declarationsOf(symbol) {
    return (this.#resolve(symbol).declarations ?? []).filter(
      (one) => !one.getSourceFile().fileName.includes("node_modules") && !ts.isSourceFile(one),
    );
  }

  addDoor(name, source) {
    this.lines.push(`## \`${name}\`\n`);
    const again = new Map();
    const named = [];
    const exported = this.#checker.getExportsOfModule(this.#checker.getSymbolAtLocation(source));
    for (const symbol of exported) {
      const declarations = this.#declarationsOf(symbol);
      const before = this.#written.get(declarations[0]);
      if (before === undefined) {
        this.#add(symbol.name, declarations, name);
        named.push(...declarations);
      } else again.set(before, [...(again.get(before) ?? []), `\`${symbol.name}\``]);
    }
    this.#addNamed(named, name);
    for (const [door, names] of again) this.lines.push(`As of \`${door}\`: ${names.join(", ")}.\n`);
  }

  /** The types that are not exported, but named by what is. */
  #addNamed(declarations, door) {
    const queue = [...declarations];
    for (let declaration = queue.shift(); declaration; declaration = queue.shift())
      for (const symbol of this.#typesIn(declaration)) {
        const found = this.#declarationsOf(symbol);
        if (found.length === 0 || this.#written.has(found[0])) continue;
        this.#add(symbol.name, found, door, " (not exported)");
        queue.push(...found);
      }
  }

  #typesIn(declaration) {
    const found = [];
    const visit = (node) => {
      if (node === declaration.body) return;
      const name = ts.isTypeReferenceNode(node)
        ? node.typeName
        : ts.isExpressionWithTypeArguments(node)
          ? node.expression
          : undefined;
      const symbol = name && ts.isIdentifier(name) && this.#checker.getSymbolAtLocation(name);
      if (symbol && !(symbol.flags & ts.SymbolFlags.TypeParameter)) found.push(symbol);
      ts.forEachChild(node, visit);
    };
    visit(declaration);
    return found;
  }

  #add(name, declarations, door, note = "") {
    for (const declaration of declarations) this.#written.set(declaration, door);
    if (declarations.length === 0)
      throw new StepFailedError(`${door} exports ${name}, whose source is not found`);
    const prose = declarations.map(toProse).filter(Boolean).join("\n\n");
    const code = declarations.map(toCode).join("\n");
    this.lines.push(
      `### \`${name}\`${note}\n`,
      ...(prose ? [`${prose}\n`] : []),
      `\`\`\`ts\n${code}\n\`\`\`\n`,
    );
  }
}

try {
  const doors = PACKAGES.flatMap(findDoors);
  const program = openProgram(doors.map(({ file }) => file));
  const page = new Page(program.getTypeChecker());
  for (const { name, file } of doors) page.addDoor(name, program.getSourceFile(file));
  const text = page.lines.join("\n");
  const path = join(ROOT, PAGE);
  if (!process.argv.includes("--check")) writeFileSync(path, text);
  else if (!existsSync(path) || readFileSync(path, "utf8") !== text)
    throw new StepFailedError(
      `${relative(ROOT, path)} is not what the docstrings say: run \`npm run docs:api\``,
    );
} catch (error) {
  exitWith(error);
}
