import { interpolateZoom } from "d3-interpolate";
import type { View } from "./view.js";

/** A way from one view to another: `at(0)` is the first, `at(1)` the last; `duration` in milliseconds. */
export interface Flight {
  readonly duration: number;
  at(fraction: number): View;
}

/** The longest flight; further ones only go faster. */
const longestFlight = 900;

/** Views that lie more than so many of their lengths apart are left and reached through one that holds both: numbers end before. */
const farthest = 10_000;

/** Smooth and efficient zooming and panning: van Wijk & Nuij, INFOVIS 2003, in one dimension. */
export function planFlight(from: View, to: View): Flight {
  const path = pathBetween(from, to);
  return {
    duration: Math.min(longestFlight, path.duration),
    at: (fraction) => (fraction <= 0 ? from : fraction >= 1 ? to : path.at(fraction)),
  };
}

/**
 * Taken from the longer of the two views, in its lengths: the other way round a difference of large numbers, which should be small, would be
 * nothing, and of that a logarithm is taken.
 */
function pathBetween(from: View, to: View): Flight {
  const unit = from.end - from.start;
  if (to.end - to.start > unit) {
    const back = pathBetween(to, from);
    return { duration: back.duration, at: (fraction) => back.at(1 - fraction) };
  }
  const origin = (from.start + from.end) / 2;
  const centre = ((to.start + to.end) / 2 - origin) / unit;
  if (Math.abs(centre) > farthest) {
    const both = { start: Math.min(from.start, to.start), end: Math.max(from.end, to.end) };
    const [out, into] = [pathBetween(from, both), pathBetween(both, to)];
    const duration = out.duration + into.duration;
    const share = out.duration / duration;
    return {
      duration,
      at: (fraction) =>
        fraction < share ? out.at(fraction / share) : into.at((fraction - share) / (1 - share)),
    };
  }
  const path = interpolateZoom([0, 0, 1], [centre, 0, (to.end - to.start) / unit]);
  return {
    duration: path.duration,
    at(fraction) {
      const [x, , width] = path(fraction);
      const middle = origin + x * unit;
      return { start: middle - (width * unit) / 2, end: middle + (width * unit) / 2 };
    },
  };
}
