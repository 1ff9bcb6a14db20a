import type { Mark } from "../layout/scene.js";

/** A fingertip, in CSS pixels: a mark is a target at least this large (WCAG 2.2, target size). */
const fingertip = 24;

/**
 * The mark under a point of the stage, the nearest where targets overlap; of marks alike the one drawn last. What lies on a long mark is a target
 * as large as beside it.
 */
export function markAt(marks: readonly Mark[], x: number, y: number, target = fingertip): Mark | null {
  const found = nearestTo(marks, x, y, target);
  if (found === null || found.width < target) return found;
  const lying = marks.filter((mark) => mark.width < target && liesOn(mark, found));
  return nearestTo(lying, x, y, target) ?? found;
}

function nearestTo(marks: readonly Mark[], x: number, y: number, target: number): Mark | null {
  let found: Mark | null = null;
  let nearest = Infinity;
  for (const mark of marks) {
    const dx = outside(x, mark.x, mark.width);
    const dy = outside(y, mark.y, mark.height);
    if (dx > margin(mark.width, target) || dy > margin(mark.height, target)) continue;
    const distance = Math.hypot(dx, dy);
    if (distance > nearest) continue;
    nearest = distance;
    found = mark;
  }
  return found;
}

/** Whether the middle of a mark is on another. */
function liesOn({ x, y, width, height }: Mark, other: Mark): boolean {
  return (
    outside(x + width / 2, other.x, other.width) === 0 && outside(y + height / 2, other.y, other.height) === 0
  );
}

/** How far a point lies outside of a stretch. */
function outside(at: number, start: number, length: number): number {
  return Math.max(0, start - at, at - start - length);
}

function margin(length: number, target: number): number {
  return Math.max(0, (target - length) / 2);
}
