import type { FastifyInstance } from "fastify";
import { assertAdmin } from "../../auth/authenticate.ts";
import type { JobControl } from "../../jobs/job-control.ts";

interface JobReference {
  Params: { jobId: string };
}

/** Changing what a job that exists will do. */
export function jobControlRoutes(app: FastifyInstance, { control }: { control: JobControl }): void {
  app.post<JobReference>("/admin/jobs/:jobId/cancel", async (request, reply) => {
    assertAdmin(request.identity);
    return reply.status(202).send({ job: await control.cancel(request.identity.org, request.params.jobId) });
  });

  app.post<JobReference>("/admin/jobs/:jobId/retry", async (request, reply) => {
    assertAdmin(request.identity);
    return reply.status(202).send({ job: await control.retry(request.identity.org, request.params.jobId) });
  });
}
