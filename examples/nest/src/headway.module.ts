import { Inject, Module, OnApplicationBootstrap, OnModuleDestroy } from "@nestjs/common";
import { HttpAdapterHost } from "@nestjs/core";
import { createHeadway, Headway } from "@headway/gateway";
import { connection } from "./connection";
import { readVisitor } from "./visitors";

@Module({
  providers: [
    {
      provide: "HEADWAY",
      useFactory: (): Headway =>
        createHeadway({
          connection,
          queues: ["mail"],
          authenticate: ({ headers }) => readVisitor(headers.get("authorization")),
          authorize: (visitor, job) => job.data.visitorId === visitor.id,
          expose: (job) => ({ title: job.data.subject, result: job.returnvalue }),
        }),
    },
  ],
})
export class HeadwayModule implements OnApplicationBootstrap, OnModuleDestroy {
  constructor(
    @Inject("HEADWAY") private readonly headway: Headway,
    private readonly host: HttpAdapterHost,
  ) {}

  onApplicationBootstrap(): void {
    this.headway.attach(this.host.httpAdapter.getHttpServer(), { path: "/headway" });
  }

  /** Before Nest closes the server, which would wait for the streams that are open. */
  async onModuleDestroy(): Promise<void> {
    await this.headway.close();
  }
}
