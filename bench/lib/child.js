/** A part of a benchmark in a process of its own, so that its work is not counted to another's. */
import { fork } from "node:child_process";

export class Child {
  #process;
  #name;
  #answers = new Map();
  #asked = 0;

  constructor(path, env = {}) {
    this.#name = path;
    this.#process = fork(path, { env: { ...process.env, ...env } });
    this.#process.on("message", ({ id, value, error }) => {
      const answer = this.#answers.get(id);
      this.#answers.delete(id);
      if (error === undefined) answer?.resolve(value);
      else answer?.reject(new Error(`${path}: ${error}`));
    });
    this.#process.once("exit", (code, signal) => {
      for (const { reject } of this.#answers.values()) {
        reject(new Error(`${path} has ended (${signal ?? `exit code ${code}`})`));
      }
      this.#answers.clear();
    });
  }

  get pid() {
    return this.#process.pid;
  }

  /** Calls one of the functions that the child offers, and resolves to what it resolves to. */
  ask(name, params = {}) {
    if (!this.#process.connected) return Promise.reject(new Error(`${this.#name} has ended`));
    const id = (this.#asked += 1);
    return new Promise((resolve, reject) => {
      this.#answers.set(id, { resolve, reject });
      this.#process.send({ id, name, params });
    });
  }

  async stop() {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const exited = new Promise((resolve) => this.#process.once("exit", resolve));
    this.#process.disconnect();
    const overdue = setTimeout(() => this.#process.kill("SIGKILL"), 10_000);
    await exited;
    clearTimeout(overdue);
  }
}

/** In the child: offers functions to the parent, and ends with it. */
export function offer(functions) {
  process.on("message", ({ id, name, params }) => {
    Promise.resolve(functions[name](params)).then(
      (value) => process.send?.({ id, value }),
      (thrown) => process.send?.({ id, error: thrown.stack }),
    );
  });
  process.once("disconnect", () => process.exit(0));
}
