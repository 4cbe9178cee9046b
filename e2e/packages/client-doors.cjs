// Runs in a folder that has installed the tarballs: loads all doors of the client, by require as by import, and prints one line of JSON.
const DOORS = ["", "/sse", "/react", "/svelte", "/vue", "/element", "/words", "/remembered"];

async function load() {
  for (const door of DOORS) {
    const required = Object.keys(require(`@headway/client${door}`)).filter((name) => name !== "__esModule");
    const imported = Object.keys(await import(`@headway/client${door}`));
    const own = (names) => names.filter((name) => name !== "default" && name !== "module.exports").join();
    if (own(required) !== own(imported) || imported.length === 0)
      throw new Error(`@headway/client${door}: ${required} required, ${imported} imported`);
  }
  process.stdout.write(`${JSON.stringify({ node: process.versions.node, doors: DOORS.length })}\n`);
}

void load();
