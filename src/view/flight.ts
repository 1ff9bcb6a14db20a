import { interpolateZoom } from "d3-interpolate";
import type { View } from "./view.js";

/** A way from one view to another: `at(0)` is the first, `at(1)` the last; `duration` in milliseconds. */
export interface Flight {
  readonly duration: number;
  at(fraction: number): View;
}

/** The longest flight; further ones only go faster. */
const longestFlight = 900;

/**
 * Smooth and efficient zooming and panning: van Wijk & Nuij, INFOVIS 2003, in one dimension.
 *
 * Lengths are taken relative to the first view, or deep zooms would lose their precision.
 */
export function planFlight(from: View, to: View): Flight {
  const unit = from.end - from.start;
  const origin = (from.start + from.end) / 2;
  const centre = ((to.start + to.end) / 2 - origin) / unit;
  const path = interpolateZoom([0, 0, 1], [centre, 0, (to.end - to.start) / unit]);
  return {
    duration: Math.min(longestFlight, path.duration),
    at(fraction) {
      if (fraction <= 0) return from;
      if (fraction >= 1) return to;
      const [x, , width] = path(fraction);
      const middle = origin + x * unit;
      return { start: middle - (width * unit) / 2, end: middle + (width * unit) / 2 };
    },
  };
}
