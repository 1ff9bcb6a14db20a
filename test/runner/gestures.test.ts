import { expect } from "@open-wc/testing";
import * as gestures from "./gestures.js";

const { centerOf, orSkip } = gestures;

describe("gestures", function () {
  // A driver may deliver late on a busy machine, and what comes late belongs to the next test.
  this.retries(2);

  let box: HTMLElement;
  let seen: Event[];

  beforeEach(() => {
    box = document.createElement("button");
    box.style.cssText =
      "position: fixed; left: 20px; top: 20px; width: 300px; height: 200px; touch-action: none";
    document.body.append(box);
    seen = [];
    for (const type of [
      "pointerdown",
      "pointermove",
      "pointerup",
      "wheel",
      "keydown",
      "click",
      "touchstart",
      "touchmove",
    ]) {
      box.addEventListener(type, record, { passive: false });
    }
  });

  afterEach(() => {
    box.remove();
  });

  function record(event: Event): void {
    seen.push(event);
    if (event.type === "wheel" || event.type.startsWith("touch")) event.preventDefault();
  }

  function ofType<T extends Event>(type: string): T[] {
    return seen.filter((event) => event.type === type) as T[];
  }

  async function until(holds: () => boolean): Promise<void> {
    for (let attempt = 0; attempt < 100 && !holds(); attempt += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
  }

  it("a drag moves a pressed mouse along the way", async function () {
    expect(await gestures.drag({ x: 50, y: 50 }, { x: 150, y: 90 })).to.equal(true);
    const [down] = ofType<PointerEvent>("pointerdown");
    const [up] = ofType<PointerEvent>("pointerup");
    expect([down?.clientX, down?.clientY]).to.deep.equal([50, 50]);
    expect([up?.clientX, up?.clientY]).to.deep.equal([150, 90]);
    expect(
      ofType<PointerEvent>("pointermove").filter((event) => event.buttons === 1),
    ).to.have.length.greaterThan(3);
  });

  for (const keys of [{}, { ctrlKey: true }, { shiftKey: true }]) {
    it(`a wheel turn carries its distance and the keys held: ${Object.keys(keys).join() || "none"}`, async function () {
      await orSkip(this, gestures.wheel({ ...centerOf(box), deltaY: 100, ...keys }));
      await until(() => seen.some((event) => event.type === "wheel"));
      const turns = ofType<WheelEvent>("wheel");
      expect(turns.reduce((sum, event) => sum + event.deltaY + event.deltaX, 0)).to.be.greaterThan(0);
      expect(turns[0]?.ctrlKey).to.equal("ctrlKey" in keys);
      expect(turns[0]?.shiftKey).to.equal("shiftKey" in keys);
    });
  }

  it("a sideways wheel turn is sideways, in both directions", async () => {
    for (const deltaX of [60, -60]) {
      seen = [];
      await gestures.wheel({ ...centerOf(box), deltaX });
      await until(() => seen.some((event) => event.type === "wheel"));
      expect(Math.sign(ofType<WheelEvent>("wheel")[0]?.deltaX ?? 0)).to.equal(Math.sign(deltaX));
    }
  });

  it("a key goes to what has focus, with the keys held", async function () {
    box.focus();
    await gestures.press("ArrowRight");
    await gestures.press("End", { shiftKey: true });
    await gestures.press("+");
    const pressed = ofType<KeyboardEvent>("keydown").filter((event) => event.key !== "Shift");
    expect(pressed.map((event) => [event.key, event.shiftKey])).to.deep.equal([
      ["ArrowRight", false],
      ["End", true],
      ["+", false],
    ]);
  });

  it("a click lands where it is aimed", async () => {
    await gestures.click({ x: 60, y: 70 });
    const [event] = ofType<MouseEvent>("click");
    expect([event?.clientX, event?.clientY]).to.deep.equal([60, 70]);
  });

  it("one finger drags", async function () {
    await orSkip(this, gestures.touchDrag({ x: 60, y: 60 }, { x: 160, y: 60 }));
    await until(() => ofType("touchmove").length > 0);
    expect(ofType("touchstart")).to.have.length(1);
    expect(ofType("touchmove")).to.not.be.empty;
  });

  it("two fingers pinch", async function () {
    await orSkip(this, gestures.pinch({ x: 160, y: 100 }, 40, 120));
    await until(() => ofType("touchmove").length > 0);
    const fingers = ofType<TouchEvent>("touchmove").map((event) => event.touches.length);
    expect(Math.max(...fingers)).to.equal(2);
  });

  it("the viewport is resized", async function () {
    await orSkip(this, gestures.resize(360, 640));
    await until(() => innerWidth === 360);
    expect([innerWidth, innerHeight]).to.deep.equal([360, 640]);
  });

  it("media features are emulated", async function () {
    await orSkip(
      this,
      gestures.emulate({ colorScheme: "dark", reducedMotion: "reduce", forcedColors: "active" }),
    );
    for (const feature of [
      "prefers-color-scheme: dark",
      "prefers-reduced-motion: reduce",
      "forced-colors: active",
    ]) {
      expect(matchMedia(`(${feature})`).matches, feature).to.equal(true);
    }
    await gestures.emulate({});
    expect(matchMedia("(forced-colors: active)").matches).to.equal(false);
  });
});
