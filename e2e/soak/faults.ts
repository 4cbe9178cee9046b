import type { Chance } from "./chance.ts";
import type { Draw, Fault } from "./fault.ts";
import { seconds } from "./fault.ts";
import type { FaultyLink } from "./faulty-link.ts";
import type { Installation } from "./installation.ts";
import type { ProgramUnderTest } from "./program-under-test.ts";
import { queueFaults } from "./queue-faults.ts";
import { redisFaults } from "./redis-faults.ts";

const linkFaults: Draw[] = [
  { weight: 2, draw: ({ links }, chance) => cut(chance.pick(links)) },
  {
    weight: 3,
    draw: ({ serverLinks }, chance) => loseReplies(chance.pick(serverLinks), chance.between(1, 3)),
  },
  {
    weight: 2,
    draw: ({ links }, chance) =>
      delay(chance.pick(links), chance.between(30, 600), chance.between(1_000, 8_000)),
  },
  {
    weight: 3,
    draw: ({ serverLinks }, chance) => blackHole(chance.pick(serverLinks), chance.between(500, 15_000)),
  },
  {
    weight: 2,
    draw: ({ serverLinks }, chance) => halfOpen(chance.pick(serverLinks), chance.between(5_000, 25_000)),
  },
  {
    weight: 2,
    draw: ({ serverLinks }, chance) => refuse(chance.pick(serverLinks), chance.between(500, 12_000)),
  },
  {
    weight: 1,
    draw: ({ gateways }, chance) => blackHole(chance.pick(gateways).clients, chance.between(500, 25_000)),
  },
  {
    weight: 1,
    draw: ({ gateways }, chance) => refuse(chance.pick(gateways).clients, chance.between(500, 6_000)),
  },
  {
    weight: 2,
    draw: ({ gateways }, chance) =>
      blackHole(chance.pick(gateways).slowClients, chance.between(3_000, 35_000)),
  },
];

function cut({ name, proxy }: FaultyLink): Fault {
  return {
    what: `cut: ${name}`,
    target: name,
    run: () => {
      proxy.cut();
      return Promise.resolve();
    },
  };
}

function loseReplies(link: FaultyLink, count: number): Fault {
  return {
    what: `cut before the reply, ${count} times: ${link.name}`,
    target: link.name,
    run: async (wait) => {
      link.repliesToLose = count;
      await wait(5_000);
      link.heal();
    },
  };
}

function delay(link: FaultyLink, delayMs: number, forMs: number): Fault {
  return {
    what: `delayed by ${delayMs} ms for ${seconds(forMs)}: ${link.name}`,
    target: link.name,
    run: async (wait) => {
      link.delayMs = delayMs;
      await wait(forMs);
      link.heal();
    },
  };
}

function blackHole(link: FaultyLink, forMs: number): Fault {
  return {
    what: `swallowed for ${seconds(forMs)}: ${link.name}`,
    target: link.name,
    run: async (wait) => {
      link.proxy.freeze(true);
      await wait(forMs);
      link.heal();
    },
  };
}

/** The connections there are say nothing more and stay open; new ones work. */
function halfOpen(link: FaultyLink, forMs: number): Fault {
  return {
    what: `half-open for ${seconds(forMs)}: ${link.name}`,
    target: link.name,
    run: async (wait) => {
      link.proxy.deaden();
      await wait(forMs);
      link.proxy.cut();
    },
  };
}

function refuse(link: FaultyLink, forMs: number): Fault {
  return {
    what: `cut and refused for ${seconds(forMs)}: ${link.name}`,
    target: link.name,
    run: async (wait) => {
      link.proxy.refuse(true);
      link.proxy.cut();
      await wait(forMs);
      link.heal();
    },
  };
}

/** A server that is away for everybody, for longer than attempts and callers wait. */
const awayFaults: Draw[] = [
  { weight: 1.5, draw: (on, chance) => away(on, "MongoDB", chance.between(4_000, 25_000)) },
  { weight: 1, draw: (on, chance) => away(on, "Redis", chance.between(4_000, 25_000)) },
];

function away({ serverLinks }: Installation, server: "MongoDB" | "Redis", forMs: number): Fault {
  const links = serverLinks.filter(({ name }) => name.endsWith(server));
  return {
    what: `away for everybody for ${seconds(forMs)}: ${server}`,
    target: `all ways to ${server}`,
    run: async (wait) => {
      for (const { proxy } of links) {
        proxy.refuse(true);
        proxy.cut();
      }
      await wait(forMs);
      for (const link of links) link.heal();
    },
  };
}

const programFaults: Draw[] = [
  { weight: 2, draw: ({ workers }, chance) => kill(chance.pick(workers), chance.between(0, 8_000)) },
  { weight: 2, draw: ({ workers }, chance) => freeze(chance.pick(workers), chance.between(500, 25_000)) },
  { weight: 1.5, draw: ({ workers }, chance) => restart(chance.pick(workers), chance.between(0, 3_000)) },
  { weight: 1.5, draw: (on, chance) => kill(mortalGateway(on), chance.between(0, 5_000)) },
  {
    weight: 1.5,
    draw: ({ gateways }, chance) => freeze(chance.pick(gateways).program, chance.between(500, 15_000)),
  },
  { weight: 1.5, draw: (on, chance) => restart(mortalGateway(on), chance.between(0, 3_000)) },
];

/** The other one lives through the whole run, so that its memory tells of it. */
function mortalGateway({ gateways: [first] }: Installation): ProgramUnderTest {
  if (first === undefined) throw new RangeError("expected a gateway");
  return first.program;
}

function kill(program: ProgramUnderTest, awayMs: number): Fault {
  return {
    what: `SIGKILL, back after ${seconds(awayMs)}: ${program.name}`,
    target: program.name,
    run: async (wait) => {
      await program.kill();
      await wait(awayMs);
      await program.start();
    },
  };
}

function freeze(program: ProgramUnderTest, forMs: number): Fault {
  return {
    what: `SIGSTOP for ${seconds(forMs)}: ${program.name}`,
    target: program.name,
    run: async (wait) => {
      program.signal("SIGSTOP");
      await wait(forMs);
      program.signal("SIGCONT");
    },
  };
}

function restart(program: ProgramUnderTest, awayMs: number): Fault {
  return {
    what: `SIGTERM, back after ${seconds(awayMs)}: ${program.name}`,
    target: program.name,
    run: async (wait) => {
      await program.terminate();
      await wait(awayMs);
      await program.start();
    },
  };
}

const FAULTS: readonly Draw[] = [
  ...linkFaults,
  ...awayFaults,
  ...redisFaults,
  ...programFaults,
  ...queueFaults,
];

export function drawFault(installation: Installation, chance: Chance): Fault {
  return chance.weigh(FAULTS).draw(installation, chance);
}
