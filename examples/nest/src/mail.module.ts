import { setTimeout } from "node:timers/promises";
import { Body, Controller, HttpCode, Module, OnModuleDestroy, Post, Req, UseGuards } from "@nestjs/common";
import { progressOf, track } from "@headway/worker";
import { Job, Queue, Worker } from "bullmq";
import { connection } from "./connection";
import { Visitor, VisitorGuard } from "./visitors";

export interface Mail {
  subject: string;
  visitorId: string;
}

export async function sendMail(job: Job<Mail>): Promise<{ sent: number }> {
  const progress = progressOf(job);
  progress.stage("send", "Sending…");
  for (let sent = 1; sent <= 20; sent += 1) {
    await setTimeout(75, undefined, { signal: progress.signal });
    progress.report(sent, 20);
  }
  return { sent: 20 };
}

@Controller("mail")
@UseGuards(VisitorGuard)
export class MailController implements OnModuleDestroy {
  private readonly queue = new Queue<Mail>("mail", { connection });
  private readonly worker = new Worker("mail", track(sendMail), { connection });

  @Post()
  @HttpCode(202)
  async send(
    @Body() body: { subject: string },
    @Req() request: { visitor: Visitor },
  ): Promise<{ id: string }> {
    const job = await this.queue.add("send", { subject: body.subject, visitorId: request.visitor.id });
    return { id: String(job.id) };
  }

  async onModuleDestroy(): Promise<void> {
    await this.worker.close(true);
    await this.queue.close();
  }
}

@Module({ controllers: [MailController] })
export class MailModule {}
