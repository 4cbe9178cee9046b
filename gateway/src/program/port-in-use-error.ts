/** The gateway's port is taken. */
export class PortInUseError extends Error {
  override readonly name = "PortInUseError";
  readonly code = "port-in-use";

  constructor(host: string, port: number, cause: Error) {
    super(`port ${port} on ${host} is in use. Stop what uses it, or set PORT to another one.`, { cause });
  }
}
