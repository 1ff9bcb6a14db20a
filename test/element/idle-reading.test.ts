import { expect } from "@open-wc/testing";
import { IdleReading } from "../../src/element/idle-reading.js";
import { beginStory } from "../../src/model/parse-story.js";

/** A page whose time stands still until it is told to go on, with idle moments whenever nothing else is to be done. */
class Clock {
  now = 0;
  #waiting: { readonly at: number; readonly act: () => void; readonly id: number }[] = [];
  #ids = 0;
  readonly #restore: () => void;

  constructor() {
    const { setTimeout, clearTimeout, requestIdleCallback, cancelIdleCallback } = globalThis;
    const now = performance.now.bind(performance);
    const wait = (act: () => void, time = 0) => {
      this.#waiting.push({ at: this.now + time, act, id: ++this.#ids });
      return this.#ids;
    };
    const leave = (id?: unknown) => {
      this.#waiting = this.#waiting.filter((each) => each.id !== id);
    };
    const deadline = { didTimeout: false, timeRemaining: () => 8 };
    Object.assign(globalThis, {
      setTimeout: wait,
      clearTimeout: leave,
      requestIdleCallback: (act: (deadline: IdleDeadline) => void) =>
        wait(() => {
          act(deadline);
        }, 1),
      cancelIdleCallback: leave,
    });
    // Each look at the clock takes a millisecond, so that a slice ends.
    performance.now = () => this.now++;
    this.#restore = () => {
      Object.assign(globalThis, { setTimeout, clearTimeout, requestIdleCallback, cancelIdleCallback });
      performance.now = now;
    };
  }

  /** Until a moment, with all that is due before it. */
  goTo(end: number): void {
    for (;;) {
      const next = this.#waiting.sort((a, b) => a.at - b.at)[0];
      if (next === undefined || next.at > end) break;
      this.#waiting.shift();
      this.now = Math.max(this.now, next.at);
      next.act();
    }
    this.now = Math.max(this.now, end);
  }

  stop(): void {
    this.#restore();
  }
}

describe("reading the rest of a story while the page is idle", () => {
  const story = Array.from({ length: 40 }, (_, n) => ({ date: "2026", title: `Event ${n}` }));
  let clock: Clock;
  let results: number;
  let reading: IdleReading;

  beforeEach(() => {
    clock = new Clock();
    results = 0;
    reading = new IdleReading(() => results++);
    reading.take(beginStory(story));
    reading.goOn();
  });

  afterEach(() => {
    clock.stop();
  });

  it("begins after a second, and ends by itself", () => {
    clock.goTo(900);
    expect(results).to.equal(0);
    clock.goTo(5_000);
    expect(results).to.equal(1);
  });

  it("gives way as long as there are new pictures, and goes on when there are no more", () => {
    for (let time = 0; time < 8_000; time += 100) {
      clock.goTo(time);
      reading.giveWay();
    }
    expect(results).to.equal(0);
    clock.goTo(clock.now + 2_000);
    expect(results).to.equal(1);
  });

  it("ends though pictures never end", () => {
    for (let time = 0; time < 60_000; time += 100) {
      clock.goTo(time);
      reading.giveWay();
    }
    expect(results).to.equal(1);
  });

  it("is done at once for who cannot wait", () => {
    reading.giveWay();
    reading.finish();
    expect(results).to.equal(1);
  });
});
