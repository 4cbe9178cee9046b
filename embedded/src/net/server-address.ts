/** A URL without its password, fit for logs and error messages. */
export function redactUrl(url: string): string {
  // Not by `new URL`: a MongoDB URL may name several hosts, and a URL that cannot be parsed may hold a password as well.
  const redacted = splitUrls(url).map((one) =>
    one
      .replace(/^([a-z+]+:\/\/)[^/?#]*@/i, "$1***@")
      .replace(/([?&](?:password|pass|token)=)[^&#]*/gi, "$1***"),
  );
  return redacted.join(",");
}

/** The URLs of a setting that may name several, separated by commas. A comma within one, as in a password, separates none. */
export function splitUrls(setting: string): string[] {
  return setting.split(/\s*,\s*(?=[a-z][a-z+]*:\/\/)/i);
}

export interface HostAndPort {
  readonly host: string;
  readonly port: number;
}

/** The hosts that a Redis or MongoDB URL names. */
export function hostsOf(url: string, defaultPort: number): HostAndPort[] {
  const authority = /^[a-z+]+:\/\/([^/?#]*)/i.exec(url)?.[1] ?? "";
  const hosts = authority.slice(authority.lastIndexOf("@") + 1);
  return hosts.split(",").flatMap((entry) => {
    const [, host = "", port] = /^(\[[^\]]+\]|[^:]+)(?::(\d+))?$/.exec(entry.trim()) ?? [];
    return host === ""
      ? []
      : [{ host: host.replace(/^\[|\]$/g, ""), port: port === undefined ? defaultPort : Number(port) }];
  });
}
