import { INestApplication } from "@nestjs/common";
import { Test } from "@nestjs/testing";
import { HeadwayModule } from "./headway.module";

describe("HeadwayModule", () => {
  let app: INestApplication;
  beforeAll(async () => {
    const module = await Test.createTestingModule({ imports: [HeadwayModule] }).compile();
    app = module.createNestApplication();
    await app.listen(0, "127.0.0.1");
  });
  afterAll(() => app.close());

  it("shows a job to nobody who has not signed in", async () => {
    const response = await fetch(`${await app.getUrl()}/headway/queues/mail/jobs/1`);
    expect(response.status).toBe(401);
  });
});
