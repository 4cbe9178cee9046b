import { describe, expect, it } from "@jest/globals";
import { JoinedFrames } from "./joined-frames.ts";

const framesOf = (...texts: string[]) => texts.map((text) => Buffer.from(text));

describe("frames that are joined", () => {
  it("are one behind the other, in the same memory each time, and not copied again for the same ones", () => {
    const joined = new JoinedFrames();
    const frames = framesOf("one", "two");
    const first = joined.join(frames);
    expect(first.toString()).toBe("onetwo");
    expect(joined.join([...frames])).toBe(first);
    const second = joined.join(framesOf("three"));
    expect([second.toString(), second.buffer === first.buffer]).toEqual(["three", true]);
  });

  it("are left alone once somebody still reads them", () => {
    const joined = new JoinedFrames();
    const frames = framesOf("one", "two");
    const first = joined.join(frames);
    joined.giveAway();
    expect(joined.join(framesOf("other")).toString()).toBe("other");
    joined.giveAway();
    expect(joined.join(frames).toString()).toBe("onetwo");
    expect(first.toString()).toBe("onetwo");
  });

  it("are joined as well where they are more than the memory holds", () => {
    const large = "x".repeat(200_000);
    const joined = new JoinedFrames();
    expect(joined.join(framesOf(large, large)).toString()).toBe(large + large);
    expect(joined.join(framesOf("small")).toString()).toBe("small");
  });
});
