import { Job } from "bullmq";
import { Mail, sendMail } from "./mail.module";

describe("sendMail", () => {
  it("says how many letters have been sent, through the job's own progress where nothing tracks it", async () => {
    const updateProgress = jest.fn(() => Promise.resolve());
    const job = { id: "1", attemptsMade: 0, data: { subject: "News", visitorId: "1" }, updateProgress };
    await expect(sendMail(job as unknown as Job<Mail>)).resolves.toEqual({ sent: 20 });
    expect(updateProgress).toHaveBeenCalledWith(expect.objectContaining({ stage: "send", total: 20 }));
  });
});
