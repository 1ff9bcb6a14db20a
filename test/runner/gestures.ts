import { executeServerCommand } from "@web/test-runner-commands";

/** A point of the page's viewport, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface HeldKeys {
  readonly ctrlKey?: boolean;
  readonly shiftKey?: boolean;
  readonly altKey?: boolean;
  readonly metaKey?: boolean;
}

export interface EmulatedMedia {
  readonly media?: "screen" | "print";
  readonly colorScheme?: "light" | "dark";
  readonly reducedMotion?: "reduce" | "no-preference";
  readonly contrast?: "more" | "less" | "no-preference";
  readonly forcedColors?: "active" | "none";
}

/** `false` where the engine cannot do it; `whyNot()` then says the reason. */
export type Performed = Promise<boolean>;

let reason = "";

/** Why the last gesture was not performed. */
export function whyNot(): string {
  return reason;
}

/**
 * Skips the running test, by name and with the reason, where the engine cannot do a gesture:
 * `await orSkip(this, pinch(…))`, in a test written as `function ()`.
 */
export async function orSkip(context: Mocha.Context, gesture: Performed): Promise<void> {
  if (await gesture) return;
  if (context.test) context.test.title += ` (skipped: ${reason})`;
  context.skip();
}

/** The middle of an element, for the gestures below. */
export function centerOf(element: Element): Point {
  const box = element.getBoundingClientRect();
  return { x: Math.round(box.left + box.width / 2), y: Math.round(box.top + box.height / 2) };
}

export function click(at: Point, keys: HeldKeys = {}): Performed {
  return perform("click", { at, ...keys });
}

export function hover(at: Point): Performed {
  return perform("hover", { at });
}

/** Press the mouse button at `from`, move to `to`, release. */
export function drag(
  from: Point,
  to: Point,
  options: HeldKeys & { readonly steps?: number } = {},
): Performed {
  return perform("drag", { from, to, steps: 8, ...options });
}

export interface WheelTurn extends HeldKeys, Point {
  readonly deltaX?: number;
  readonly deltaY?: number;
}

export function wheel(turn: WheelTurn): Performed {
  return perform("wheel", { deltaX: 0, deltaY: 0, ...turn });
}

/** `key` as in `KeyboardEvent.key`: `"ArrowRight"`, `"Escape"`, `"+"`. */
export function press(key: string, keys: HeldKeys = {}): Performed {
  return perform("press", { key, ...keys });
}

export function tap(at: Point): Performed {
  return perform("tap", { at });
}

/** One finger. */
export function touchDrag(from: Point, to: Point, options: { readonly steps?: number } = {}): Performed {
  return perform("touchDrag", { from, to, steps: 8, ...options });
}

/** Two fingers side by side around `at`, whose distance changes from `from` to `to`. */
export function pinch(
  at: Point,
  from: number,
  to: number,
  options: { readonly steps?: number } = {},
): Performed {
  return perform("pinch", { at, from, to, steps: 8, ...options });
}

/** Sets the size of the viewport until the test file ends. */
export function resize(width: number, height: number): Performed {
  return perform("resize", { width, height });
}

/** Until the next call, or until the test file ends; `emulate({})` ends it. */
export function emulate(media: EmulatedMedia): Performed {
  const { media: type, ...features } = media;
  return perform("emulate", { media: type ?? "", features });
}

interface Outcome {
  readonly performed: boolean;
  readonly reason?: string;
}

async function perform(kind: string, details: Record<string, unknown>): Promise<boolean> {
  await painted();
  const outcome = await executeServerCommand<Outcome>("gesture", { kind, ...details });
  reason = outcome.reason ?? "";
  return outcome.performed;
}

/** Engines find what a pointer hits, and whether it listens to touches, in the last frame that they drew. */
async function painted(): Promise<void> {
  for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}
