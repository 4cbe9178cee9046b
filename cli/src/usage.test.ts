import { describe, expect, it } from "@jest/globals";
import { CHECK_LINKS } from "./testing/start-command.ts";
import { sayUsage } from "./usage.ts";

const OF_PROGRAM = /clone|AUTH_SECRET|\.data|--org|npm run/;

describe("headway help", () => {
  it("shows those who have installed the package what is for them, and where the rest is told", () => {
    const help = sayUsage({ isClone: false, wantsProgram: false, plugged: [] });
    expect(help).toContain("headway attach redis://");
    expect(help).toContain("headway watch QUEUE/ID --url");
    expect(help).toContain("headway help program");
    expect(help).not.toMatch(OF_PROGRAM);
  });

  it("shows everything in a clone, the plugins' commands among it", () => {
    const help = sayUsage({ isClone: true, wantsProgram: false, plugged: [CHECK_LINKS] });
    for (const part of [
      "npm run headway --",
      "headway attach",
      "AUTH_SECRET",
      CHECK_LINKS.usage,
      "headway token --org",
    ])
      expect(help).toContain(part);
    expect(help).not.toContain("headway help program");
  });

  it("tells of Headway's own program where it is asked for", () => {
    const help = sayUsage({ isClone: false, wantsProgram: true, plugged: [] });
    expect(help).toMatch(OF_PROGRAM);
    expect(help).not.toContain("npm run headway --");
  });
});
