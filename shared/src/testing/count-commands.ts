import type { Command, Redis } from "ioredis";

/** Whatever the connection sends from now on, each as `name arg arg`: of a pipeline or transaction, each of its commands. */
export function countCommands(redis: Redis, sent: string[] = []): string[] {
  const send = redis.sendCommand.bind(redis);
  redis.sendCommand = (command: Command, stream) => {
    sent.push([command.name, ...command.args.map(String)].join(" "));
    return send(command, stream);
  };
  return sent;
}
