import { Int32 } from "bson";
import type { Command, CommandContext } from "./command.ts";

/** The stand-in behaves as a single server of this version does. */
const SERVER_VERSION = [7, 0, 0, 0] as const;
/** What drivers call that version. */
const MAX_WIRE_VERSION = 21;

function helloAnswer(context: CommandContext): Record<string, unknown> {
  return {
    maxBsonObjectSize: 16 * 1024 * 1024,
    maxMessageSizeBytes: 48_000_000,
    maxWriteBatchSize: 100_000,
    localTime: new Date(),
    logicalSessionTimeoutMinutes: 30,
    connectionId: context.connectionId,
    minWireVersion: 0,
    maxWireVersion: MAX_WIRE_VERSION,
    readOnly: false,
  };
}

// prettier-ignore
const GREETING_FIELDS = [
  "helloOk", "client", "compression", "topologyVersion", "maxAwaitTimeMS", "loadBalanced", "saslSupportedMechs",
  "speculativeAuthenticate", "hostInfo", "backpressure",
];

const legacyHello: Command = {
  fields: GREETING_FIELDS,
  run: (_command, context) => ({ helloOk: true, ismaster: true, ...helloAnswer(context) }),
};

export const HANDSHAKE_COMMANDS: Readonly<Record<string, Command>> = {
  hello: {
    fields: GREETING_FIELDS,
    run: (_command, context) => ({ isWritablePrimary: true, ...helloAnswer(context) }),
  },
  isMaster: legacyHello,
  ismaster: legacyHello,
  ping: { fields: [], run: () => ({}) },
  buildInfo: { fields: [], run: buildInfo },
  buildinfo: { fields: [], run: buildInfo },
  connectionStatus: {
    fields: ["showPrivileges"],
    run: () => ({ authInfo: { authenticatedUsers: [], authenticatedUserRoles: [] } }),
  },
  serverStatus: {
    fields: [],
    run: (_command, context) => ({
      version: SERVER_VERSION.slice(0, 3).join("."),
      process: "headway-mongo-stand-in",
      pid: process.pid,
      uptime: Math.floor((Date.now() - context.startedAt) / 1000),
      localTime: new Date(),
    }),
  },
  // Not a command of MongoDB: how a launcher recognises which folder a stand-in that it finds running is serving.
  headwayStandIn: {
    fields: [],
    run: (_command, context) => ({ dataDir: context.dataDir, pid: new Int32(process.pid) }),
  },
  endSessions: { fields: [], run: () => ({}) },
  killSessions: { fields: [], run: () => ({}) },
  refreshSessions: { fields: [], run: () => ({}) },
};

function buildInfo(): Record<string, unknown> {
  return {
    version: SERVER_VERSION.slice(0, 3).join("."),
    versionArray: [...SERVER_VERSION],
    gitVersion: "headway-mongo-stand-in",
    modules: [],
    bits: 64,
    debug: false,
    maxBsonObjectSize: 16 * 1024 * 1024,
    storageEngines: ["headway-journal"],
  };
}
