/**
 * Fits `target = Σ coefficient · variable` to the points, with no coefficient below 0: a variable that comes out negative is left out,
 * since nothing costs less than nothing.
 *
 * @param {Record<string, number>[]} points
 * @param {string[]} variables
 * @param {string} target
 */
export function fit(points, variables, target) {
  let used = variables;
  let found = solve(points, used, target);
  while (found.some((value) => value < 0)) {
    used = used.filter((_, at) => found[at] >= 0);
    found = solve(points, used, target);
  }
  const coefficients = variables.map((name) => (used.includes(name) ? found[used.indexOf(name)] : 0));
  const predict = (point) =>
    variables.reduce((sum, name, at) => sum + coefficients[at] * (point[name] ?? 0), 0);
  const mean = points.reduce((sum, point) => sum + point[target], 0) / points.length;
  const squares = (of) => points.reduce((sum, point) => sum + (point[target] - of(point)) ** 2, 0);
  return { coefficients, predict, r2: 1 - squares(predict) / squares(() => mean) };
}

/** The normal equations, by elimination with pivots. Each point counts by its share, so that the large ones do not drown the small. */
function solve(points, variables, target) {
  const weight = (point) => 1 / Math.max(1, point[target]) ** 2;
  const sum = (a, b) => points.reduce((total, point) => total + weight(point) * point[a] * point[b], 0);
  const rows = variables.map((a) => [...variables.map((b) => sum(a, b)), sum(a, target)]);
  for (let column = 0; column < rows.length; column += 1) {
    const pivot = rows.reduce(
      (best, row, at) => (at >= column && Math.abs(row[column]) > Math.abs(rows[best][column]) ? at : best),
      column,
    );
    [rows[column], rows[pivot]] = [rows[pivot], rows[column]];
    if (Math.abs(rows[column][column]) < 1e-12)
      throw new Error(`the sweep does not tell ${variables[column]} apart`);
    for (const [at, row] of rows.entries()) {
      if (at === column) continue;
      const factor = row[column] / rows[column][column];
      for (let place = column; place < row.length; place += 1) row[place] -= factor * rows[column][place];
    }
  }
  return rows.map((row, at) => row.at(-1) / row[at]);
}
