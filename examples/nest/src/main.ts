import "reflect-metadata";
import { Module } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import { HeadwayModule } from "./headway.module";
import { MailModule } from "./mail.module";

@Module({ imports: [HeadwayModule, MailModule] })
class AppModule {}

async function start(): Promise<void> {
  const app = await NestFactory.create(AppModule, { logger: ["error", "warn"] });
  app.enableShutdownHooks();
  await app.listen(process.env["PORT"] ?? 8080, "127.0.0.1");
  console.log(await app.getUrl());
}

void start();
