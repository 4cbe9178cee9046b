/** A value of a job's data as a line of a tree. */
interface TreeNode {
  key: string;
  /** As one writes it in code: `user.tags[0]`. */
  path: string;
  value: unknown;
  /** Entries of an object or a list; undefined for a plain value. */
  children: { key: string; path: string; value: unknown }[] | undefined;
}

export function toNode(key: string, path: string, value: unknown): TreeNode {
  return { key, path, value, children: toChildren(value, path) };
}

function toChildren(value: unknown, path: string): TreeNode["children"] {
  if (typeof value !== "object" || value === null) return undefined;
  if (Array.isArray(value))
    return value.map((item: unknown, at) => ({ key: String(at), path: `${path}[${at}]`, value: item }));
  return Object.entries(value).map(([key, item]) => ({
    key,
    path: joinPath(path, key),
    value: item as unknown,
  }));
}

function joinPath(path: string, key: string): string {
  if (!/^[A-Za-z_$][\w$]*$/.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === "" ? key : `${path}.${key}`;
}

/** What is copied of a value: a text as it is, anything else as JSON. */
export function toCopy(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value, undefined, 2) ?? "");
}

/** A value in one line: "3 entries", `"text"`. */
export function sayValue({ value, children }: TreeNode): string {
  if (children === undefined) return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  const count = children.length;
  if (Array.isArray(value)) return count === 1 ? "1 item" : `${count} items`;
  return count === 1 ? "1 entry" : `${count} entries`;
}
