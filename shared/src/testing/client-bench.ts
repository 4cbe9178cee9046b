import { createJobClient } from "../client/job-client.ts";
import type { JobClient, JobClientOptions } from "../client/job-client-types.ts";
import { MiniGateway, type MiniGatewayOptions } from "./mini-gateway.ts";

/** Gateways and clients for the tests of one file, which releases all of them after each test. */
export function createClientBench() {
  const releases: (() => Promise<void>)[] = [];
  return {
    /** What a test has started besides is released with the others, in reverse order. */
    releases,
    startGateway: async (options: MiniGatewayOptions = {}): Promise<MiniGateway> => {
      const gateway = await MiniGateway.start(options);
      releases.push(() => gateway.stop());
      return gateway;
    },
    startClient: (options: Partial<JobClientOptions>): JobClient => {
      const client = createJobClient({ getToken: () => "token", ...options });
      releases.push(() => client.close());
      return client;
    },
    releaseAll: async (): Promise<void> => {
      for (const release of releases.splice(0).reverse()) await release();
    },
  };
}
