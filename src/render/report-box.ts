/** Half the height of a report's tick, without its hairline; styles/marks.ts has the same. */
export const reportTick = 3;

/** A report on whole pixels: its hairline, and the left edge of its tick. */
export function reportBox(
  x: number,
  y: number,
  fromX: number,
): { readonly top: number; readonly left: number; readonly width: number; readonly tick: number } {
  const tick = Math.round(x);
  const from = Math.round(fromX);
  return { top: Math.round(y), left: Math.min(tick, from), width: Math.abs(tick - from), tick };
}
