/** An address's query as an object; a name that comes several times has a list. */
export function toQuery({ searchParams }: URL): Record<string, string | string[]> {
  // Without a prototype, so that `__proto__` is a name like any other.
  const query = Object.create(null) as Record<string, string | string[]>;
  for (const name of new Set(searchParams.keys())) {
    const values = searchParams.getAll(name);
    query[name] = values.length === 1 ? (values[0] ?? "") : values;
  }
  return query;
}
