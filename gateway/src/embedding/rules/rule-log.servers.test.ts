import { describe, expect, it } from "@jest/globals";
import { useEmbeddedApp } from "../../testing/embedded-app.ts";

describe("what the log tells of an application's rules", () => {
  const bench = useEmbeddedApp();
  const lines: string[] = [];
  const note = (level: string) => (fields: object, message: string) =>
    void lines.push(`${level} ${message} ${JSON.stringify(fields)}`);
  const log = { debug: note("debug"), info: note("info"), warn: note("warn"), error: note("error") };

  it("names them once at the start, and at each refusal the rule and why", async () => {
    bench.start({ log });
    expect(lines.filter((line) => line.startsWith("info"))).toEqual([
      expect.stringContaining("queues video; authenticate yes; authorize yes; expose no:"),
    ]);
    await bench.add("j42", "bob");
    expect((await bench.call("/queues/video/jobs/j42", "ada")).status).toBe(404);
    expect((await bench.call("/queues/video/jobs/j43", "ada")).status).toBe(404);
    expect((await bench.call("/queues/video/jobs/j42")).status).toBe(401);
    const told = lines.filter((line) => line.startsWith("debug")).join("\n");
    expect(told).toContain('"job":"video/j42","caller":"user:ada","why":"`authorize` answered false"');
    expect(told).toContain('"job":"video/j43","caller":"user:ada","why":"the queue holds no such job"');
    expect(told).toContain('`authenticate` gave no user {"cookie":false,"token":false}');
  });

  it("says of an `expose` that throws what is withheld: all but the job's state", async () => {
    bench.start({
      log,
      expose: () => {
        throw new Error("no such column");
      },
    });
    await bench.add("j42");
    const told = await bench.call("/queues/video/jobs/j42", "ada");
    expect(await told.json()).toMatchObject({ job: { title: "encode", state: "queued" } });
    expect(lines.at(-1)).toBe(
      'warn a rule failed: of the job its state alone leaves {"rule":"expose","cause":"no such column"}',
    );
  });
});
