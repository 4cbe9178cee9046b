import { describe, expect, it } from "@jest/globals";
import type { Link } from "../link/socket-link.ts";
import { eventually } from "../../testing/eventually.ts";
import { WatchDesk, type CommandOutcome, type WatchTarget } from "./watch-desk.ts";

const link = (): Link => ({ send: () => Promise.resolve(undefined), close: () => {} });

/** A target whose answers the test gives by hand. */
function handAnswered() {
  const sent: { action: "watch" | "unwatch"; answer: (outcome: CommandOutcome) => void; lose: () => void }[] =
    [];
  const removed: string[] = [];
  function ask(action: "watch" | "unwatch"): Promise<CommandOutcome> {
    return new Promise((resolve, reject) => {
      sent.push({
        action,
        answer: resolve,
        lose: () => {
          reject(new Error("operation has timed out"));
        },
      });
    });
  }
  const target: WatchTarget = {
    urgent: false,
    watch: () => ask("watch"),
    unwatch: () => ask("unwatch"),
    onRefused: () => {},
    onRemoved: () => removed.push("removed"),
  };
  return { target, sent, removed, actions: () => sent.map(({ action }) => action) };
}

function openDesk(): WatchDesk {
  return new WatchDesk({ now: Date.now, random: () => 0 });
}

const turn = () => new Promise(setImmediate);

describe("the watch desk", () => {
  it("asks again when an acknowledgement got lost", async () => {
    const { target, sent, actions } = handAnswered();
    const desk = openDesk();
    desk.setLink(link());
    desk.want("job:a", target);
    await eventually("it is asked", () => sent.length === 1);
    sent[0]?.lose();
    await eventually("it is asked again", () => sent.length === 2);
    expect(actions()).toEqual(["watch", "watch"]);
    desk.close();
  });

  it("unwatches what was let go while the answer was lost, because the gateway may hold it", async () => {
    const { target, sent, actions, removed } = handAnswered();
    const desk = openDesk();
    desk.setLink(link());
    desk.want("job:a", target);
    await eventually("it is asked", () => sent.length === 1);
    desk.unwant("job:a");
    sent[0]?.lose();
    await eventually("it is taken back", () => sent.length === 2);
    sent[1]?.answer({ is: "granted" });
    await eventually("it is forgotten", () => removed.length === 1);
    expect(actions()).toEqual(["watch", "unwatch"]);
    desk.close();
  });

  it("takes no answer of a lost connection for one of the present connection", async () => {
    const { target, sent, removed } = handAnswered();
    const desk = openDesk();
    desk.setLink(link());
    desk.want("job:a", target);
    await eventually("it is asked", () => sent.length === 1);
    desk.setLink(undefined);
    desk.setLink(link());
    await eventually("it is asked on the new connection", () => sent.length === 2);
    sent[0]?.answer({ is: "granted" });
    await turn();
    desk.unwant("job:a");
    await turn();
    // Still unanswered on this connection, so nothing may be sent yet.
    expect(sent).toHaveLength(2);
    sent[1]?.answer({ is: "granted" });
    await eventually("it is taken back", () => sent.length === 3);
    sent[2]?.answer({ is: "granted" });
    await eventually("it is forgotten", () => removed.length === 1);
    desk.close();
  });

  it("tries at once what it was resting from when the gateway hears again", async () => {
    const { target, sent } = handAnswered();
    const desk = new WatchDesk({ now: Date.now, random: () => 0.999 });
    desk.setLink(link());
    desk.want("job:a", target);
    await eventually("it is asked", () => sent.length === 1);
    sent[0]?.answer({ is: "failed" });
    await turn();
    desk.retryResting();
    await turn();
    expect(sent).toHaveLength(2);
    desk.close();
  });

  it("never exceeds the gateway's fifty commands a second, by the clock on which it sends", async () => {
    let now = 0;
    const sentAt: number[] = [];
    const desk = new WatchDesk({ now: () => (now = performance.now()), random: () => 0 });
    const target: WatchTarget = {
      urgent: false,
      watch: () => {
        sentAt.push(now);
        return Promise.resolve({ is: "granted" });
      },
      unwatch: () => Promise.resolve({ is: "granted" }),
      onRefused: () => {},
      onRemoved: () => {},
    };
    desk.setLink(link());
    for (let index = 0; index < 100; index += 1) desk.want(`job:${index}`, target);
    await eventually("all are asked for", () => sentAt.length === 100);
    for (const from of sentAt) {
      const inTheSecond = sentAt.filter((at) => at >= from && at < from + 1_000);
      expect(inTheSecond.length).toBeLessThanOrEqual(50);
    }
    desk.close();
  });

  it("sends urgent commands before the others", async () => {
    const order: string[] = [];
    const named = (name: string, urgent: boolean): WatchTarget => ({
      urgent,
      watch: () => {
        order.push(name);
        return Promise.resolve({ is: "granted" });
      },
      unwatch: () => Promise.resolve({ is: "granted" }),
      onRefused: () => {},
      onRemoved: () => {},
    });
    const desk = openDesk();
    desk.want("job:a", named("a", false));
    desk.want("job:b", named("b", false));
    desk.want("feed", named("feed", true));
    desk.setLink(link());
    await turn();
    expect(order).toEqual(["feed", "a", "b"]);
    desk.close();
  });
});
