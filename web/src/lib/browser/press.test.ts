import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { Press } from "./press.ts";

function start() {
  const events = new EventTarget();
  const ran: string[] = [];
  return {
    press: new Press(events),
    ran,
    fire: (name: string): void => void events.dispatchEvent(new Event(name)),
  };
}

describe("a press", () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it("holds nothing while there is none", () => {
    const { press, ran } = start();
    press.whenReleased(() => ran.push("told"));
    expect(ran).toEqual(["told"]);
  });

  it.each(["pointerup", "pointercancel", "blur"])(
    "holds a task until the turn after its %s, and the next one no more",
    (name) => {
      const { press, ran, fire } = start();
      fire("pointerdown");
      press.whenReleased(() => ran.push("held"));
      fire(name);
      expect(ran).toEqual([]);
      jest.advanceTimersByTime(0);
      expect(ran).toEqual(["held"]);
      press.whenReleased(() => ran.push("told"));
      expect(ran).toEqual(["held", "told"]);
    },
  );

  it("lets go after 10 s of which no release was told, and of a task that was undone at once", () => {
    const { press, ran, fire } = start();
    fire("pointerdown");
    press.whenReleased(() => ran.push("undone"))();
    press.whenReleased(() => ran.push("held"));
    jest.advanceTimersByTime(9_999);
    expect(ran).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(ran).toEqual(["held"]);
  });

  it("goes on through a press that begins in the turn of the last release", () => {
    const { press, ran, fire } = start();
    fire("pointerdown");
    fire("pointerup");
    fire("pointerdown");
    press.whenReleased(() => ran.push("held"));
    jest.advanceTimersByTime(10);
    expect(ran).toEqual([]);
    fire("pointerup");
    jest.advanceTimersByTime(0);
    expect(ran).toEqual(["held"]);
  });
});
