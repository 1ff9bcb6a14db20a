import { mostPlanned, type Arrangement } from "./arrange.js";
import type { LabelPlan, PlannedLabel } from "./label-plan.js";

/** To tell where a label stands takes a plan microseconds, and in a story of more events milliseconds: so many are asked for then. */
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
  slots: readonly number[],
  { table, ranks }: Arrangement,
  gap: number,
): LabelPlan {
  const most = table.anchors.length > manyEvents ? mostOfMany : mostPlanned;
  if (slots.length > most || plan.rowCount === 0) return plan;
  const turns = ranks();
  const freed = new Map<number, Freed>();
  const rows: Freed[][] = [];
  for (const slot of [...slots].sort((a, b) => turns[a]! - turns[b]!)) {
    const label = plan.placeOf(slot);
    const each = { anchor: table.anchors[slot]!, label, from: label.scale };
    freed.set(slot, each);
    (rows[label.row] ??= []).push(each);
  }
  for (const row of Object.values(rows)) {
    for (const each of row) {
      const from = row.reduce((scale, other) => {
        const apart = other === each ? 0 : scaleApart(each, other, gap);
        return other.from < apart ? Math.max(scale, apart) : scale;
      }, 0);
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

/** From which on two labels of a row no longer meet. */
function scaleApart(a: Freed, b: Freed, gap: number): number {
  const [first, second] = a.anchor <= b.anchor ? [a, b] : [b, a];
  const distance = second.anchor - first.anchor;
  const room = first.label.offset + first.label.width + gap - second.label.offset;
  if (distance > 0) return Math.max(0, room / distance);
  const otherRoom = second.label.offset + second.label.width + gap - first.label.offset;
  return Math.min(room, otherRoom) <= 0 ? 0 : Infinity;
}
