import { mostPlanned, type Arrangement } from "./arrange.js";
import type { LabelPlan, PlannedLabel } from "./label-plan.js";

/** To tell where a label stands takes a plan milliseconds in a story of more events: one for each of so many stretches of time is asked for then. */
const manyEvents = 5_000;
const mostOfMany = 60;

/** A label, and the scale from which it is shown. */
interface Freed {
  readonly anchor: number;
  readonly label: PlannedLabel;
  from: number;
}

/**
 * The plan of a band for those of its labels that a filter leaves. What the plan of the whole story shows stays where it is; room that others leave
 * goes to those in their row, in the order of priorities: each shows from the scale from which it meets none of those left. So every label keeps its
 * row for ever, whatever is filtered, zooming in takes none away, and panning changes nothing.
 */
export function withFreedRoom(
  plan: LabelPlan,
  slots: Uint32Array,
  arrangement: Arrangement,
  gap: number,
  fit: number,
): LabelPlan {
  if (plan.rowCount === 0) return plan;
  const { anchors } = arrangement.table;
  const most = anchors.length > manyEvents ? mostOfMany : mostPlanned;
  const turns = arrangement.ranks();
  const chosen = slots.length > most ? firstOfStretches(slots, most, arrangement) : slots;
  const isLeft = new Uint8Array(chosen === slots ? 0 : anchors.length);
  if (chosen !== slots) for (const slot of slots) isLeft[slot] = 1;
  const freed = new Map<number, Freed>();
  const rows: Freed[][] = [];
  for (const slot of Array.from(chosen).sort((a, b) => turns[a]! - turns[b]!)) {
    const label = plan.placeOf(slot);
    const each = { anchor: anchors[slot]!, label, from: label.scale };
    freed.set(slot, each);
    (rows[label.row] ??= []).push(each);
  }
  /** From which on it meets none of those that were not chosen: what the plan shows at some scale farther out than itself. */
  const meetsFarther = (each: Freed) => {
    let from = 0;
    if (chosen === slots) return from;
    for (let scale = Math.min(closest, each.from); scale > fit / 2; scale /= 2) {
      const reach = (4 * plan.widestAt(scale)) / scale;
      for (const label of plan.shown(scale, { start: each.anchor - reach, end: each.anchor + reach })) {
        if (label.row !== each.label.row || isLeft[label.slot] === 0 || freed.has(label.slot)) continue;
        const apart = scaleApart(each, { anchor: anchors[label.slot]!, label }, gap);
        if (label.scale < apart) from = Math.max(from, apart);
      }
    }
    return from;
  };
  for (const row of Object.values(rows)) {
    for (const each of row) {
      const from = row.reduce((scale, other) => {
        const apart = other === each ? 0 : scaleApart(each, other, gap);
        return other.from < apart ? Math.max(scale, apart) : scale;
      }, meetsFarther(each));
      each.from = Math.min(each.from, from);
    }
  }
  const isFreed = (slot: number, scale: number) => (freed.get(slot)?.from ?? Infinity) <= scale;
  const all = Array.from(freed.values());
  const widest = all.reduce((most, { label }) => Math.max(most, label.width), 0);
  return {
    ...plan,
    widestAt: (scale) => Math.max(widest, plan.widestAt(scale)),
    shown: (scale, span) => {
      const shown = [...plan.shown(scale, span)];
      const known = new Set(shown.map(({ slot }) => slot));
      for (const { anchor, label, from } of all)
        if (from <= scale && anchor >= span.start && anchor <= span.end && !known.has(label.slot))
          shown.push(label);
      return shown;
    },
    labelOf: (slot, scale) => plan.labelOf(slot, scale) ?? (isFreed(slot, scale) ? plan.placeOf(slot) : null),
  };
}

/** The first in the order of priorities in each of so many equal stretches of time. */
function firstOfStretches(
  slots: Uint32Array,
  count: number,
  { table: { anchors, extent }, ranks }: Arrangement,
): readonly number[] {
  const turns = ranks();
  const first: number[] = [];
  for (const slot of slots) {
    const stretch = Math.floor(((anchors[slot]! - extent.start) / (extent.end - extent.start)) * count);
    const known = first[stretch];
    if (known === undefined || turns[slot]! < turns[known]!) first[stretch] = slot;
  }
  return Object.values(first);
}

/** Pixels a millisecond, as near as anybody looks. */
const closest = 64;

/** From which on two labels of a row no longer meet. */
function scaleApart(a: Omit<Freed, "from">, b: Omit<Freed, "from">, gap: number): number {
  const [first, second] = a.anchor <= b.anchor ? [a, b] : [b, a];
  const distance = second.anchor - first.anchor;
  const room = first.label.offset + first.label.width + gap - second.label.offset;
  if (distance > 0) return Math.max(0, room / distance);
  const otherRoom = second.label.offset + second.label.width + gap - first.label.offset;
  return Math.min(room, otherRoom) <= 0 ? 0 : Infinity;
}
