import { planFlight } from "../view/flight.js";
import type { View } from "../view/view.js";

/** A flight under way. */
export interface Glide {
  readonly isByPerson: boolean;
  /** Where it is. */
  readonly shown: () => View;
  /** A step of it; true where it has landed. `now` as frames have it. */
  readonly advance: (now: number) => boolean;
}

/** Takes off at once, faster at first. */
export function glide(from: View, to: View, isByPerson: boolean): Glide {
  const flight = planFlight(from, to);
  const began = performance.now();
  let shown = from;
  return {
    isByPerson,
    shown: () => shown,
    advance: (now) => {
      const fraction = Math.min(1, Math.max(0, (now - began) / flight.duration));
      shown = flight.at(easeOut(fraction));
      return fraction >= 1;
    },
  };
}

function easeOut(fraction: number): number {
  return 1 - (1 - fraction) ** 3;
}

export function prefersReducedMotion(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
