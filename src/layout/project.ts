import { fitView, scaleOf, timeRange, type View } from "../view/view.js";
import { mostPlanned, type Arrangement } from "./arrange.js";
import { axisTicks } from "./axis.js";
import { withFreedRoom } from "./freed-room.js";
import { indexEvents, type Level } from "./event-index.js";
import { groupBy } from "./group-by.js";
import { planLabels, type LabelPlan } from "./label-plan.js";
import { labelsInView, withLabelsOver, type LabelBand } from "./labels.js";
import { marksInView } from "./marks.js";
import type { LabelStyle, Measure } from "./measure.js";
import { reportsOf } from "./reports.js";
import { indexRivals } from "./rivals.js";
import type { GroupBand, RestCell, Scene } from "./scene.js";
import { fitMargin, lanesTop, shareStage, type StageRoom } from "./stage.js";

const nobody: ReadonlySet<number> = new Set();

/** What a picture shows beyond the story itself. Places are those in `arrangement.items`. */
export interface ProjectOptions {
  /** Have a label whatever the zoom, the most important first: the focused and the open event. */
  readonly pinned?: ReadonlySet<number>;
  /** The open event: its reports are shown. */
  readonly open?: number | null;
  /** Shows the reports of all labelled events. */
  readonly showReports?: boolean;
}

/**
 * All that one frame shows of `view`, in CSS pixels. A function of its arguments alone; what does not depend on the view
 * is kept for as long as the same arrangement and measure are asked for.
 */
export function project(
  arrangement: Arrangement,
  view: View,
  measure: Measure,
  { pinned = nobody, open = null, showReports = false }: ProjectOptions = {},
): Scene {
  const { width } = measure;
  const { room, style } = preparation(arrangement.full, measure);
  const plans = plansOf(arrangement, measure);
  const { levels, rivals } = indexOf(arrangement, room);
  const { marks, ties, density, rest } = marksInView(arrangement, levels, rivals, view, room, measure);
  const marksByEvent = groupBy(marks, ({ index }) => index);
  const groupOf = (index: number) => room.bandOf[arrangement.slotAt(index)]!;
  const bands = room.bands.map((band, group): LabelBand => {
    const inBand = (index: number) => room.bands.length === 1 || groupOf(index) === group;
    return {
      arrangement,
      band,
      group,
      style,
      plan: plans[group]!,
      marks: new Map(Array.from(marksByEvent).filter(([index]) => inBand(index))),
      pinned: new Set(Array.from(pinned).filter(inBand)),
    };
  });
  const inRows = bands.flatMap((band) => labelsInView(band, view, measure));
  const labels = [...withLabelsOver(inRows, bands, view, measure)];
  const sumOf = (cells: readonly RestCell[]) => cells.reduce((sum, { count }) => sum + count, 0);
  const groups = room.bands.map(
    ({ key, name, category, count, y, height, axisY, ...band }, group): GroupBand => {
      const withoutLane = sumOf(rest.filter((cell) => cell.group === group));
      const lanesY = lanesTop({ axisY, ...band });
      return { key, name, category, count, y, height, baseline: axisY, withoutLane, lanesY };
    },
  );
  const scene: Scene = {
    width,
    height: measure.height,
    isRightToLeft: measure.direction === "rtl",
    axisY: Math.max(0, measure.height - measure.axisHeight),
    ...axisTicks(view, width, measure.tickGap, arrangement.words),
    marks,
    ties,
    density,
    labels: groups.length === 1 ? labels : labels.sort((a, b) => a.index - b.index),
    labelStyle: style.name,
    groups: arrangement.groups.length === 0 ? [] : groups,
    reports: labels
      .filter(({ index }) => showReports || index === open)
      .flatMap((label) => reportsOf(arrangement, label, view, width, label.index === open)),
    ...countOutside(levels, view),
    withoutLane: sumOf(rest),
    rest,
    lanesY: groups[0]?.lanesY ?? 0,
  };
  return scene.isRightToLeft ? mirror(scene) : scene;
}

/**
 * The rows of labels that show at the zoom of a view, by event id: for an arrangement of the same story, changed a little
 * (`ArrangeOptions.rowsBefore`). Of stories above `mostPlanned` events just of those in and about the view, and about it farther out; what
 * shows first comes first, and half a row more stands for the left of the leader.
 */
export function labelRows({ full }: Arrangement, view: View, measure: Measure): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  if (measure.width <= 0) return rows;
  const { plans } = preparation(full, measure);
  const isMany = full.count > mostPlanned;
  const take = (scale: number, span: View) => {
    const labels = plans.flatMap((plan) => plan.shown(scale * (1 + 1e-9), span));
    const ranks = full.ranks();
    for (const { slot, row, offset } of labels.sort((a, b) => ranks[a.slot]! - ranks[b.slot]!)) {
      const { id } = full.itemAt(slot).event;
      if (!rows.has(id)) rows.set(id, isMany && offset < 0 ? row + 1 / 2 : row);
    }
  };
  const last = scaleOf(view, measure.width);
  if (isMany) {
    const middle = (view.start + view.end) / 2;
    const first = scaleOf(fitView(full.extent, measure.width, fitMargin), measure.width);
    for (let scale = first; scale < last; scale *= 2 ** (1 / 6))
      take(scale, { start: middle - measure.width / scale, end: middle + measure.width / scale });
    take(last, { start: middle - measure.width / last, end: middle + measure.width / last });
  } else take(last, timeRange);
  return rows;
}

interface Preparation {
  readonly room: StageRoom;
  readonly style: LabelStyle;
  readonly plans: readonly LabelPlan[];
}

/** What depends on neither view nor filters. */
const preparation = rememberTwo((full: Arrangement, measure: Measure): Preparation => {
  const room = shareStage(full, measure);
  return { room, ...planLabels(full, measure, room) };
});

/** Those of the whole story, or with the room that a filter leaves. */
const plansOf = rememberTwo((arrangement: Arrangement, measure: Measure): readonly LabelPlan[] => {
  const { room, plans } = preparation(arrangement.full, measure);
  const { left } = arrangement;
  if (left === null) return plans;
  const fit = scaleOf(fitView(arrangement.extent, measure.width, fitMargin), measure.width);
  return plans.map((plan, band) => {
    const slots = plans.length === 1 ? left : left.filter((slot) => room.bandOf[slot] === band);
    return withFreedRoom(plan, slots, arrangement, measure.labelGap, fit);
  });
});

/** What is shown, in the order in which pictures ask for it. */
const indexOf = rememberTwo((arrangement: Arrangement, room: StageRoom) => ({
  levels: indexEvents(arrangement, room),
  rivals: indexRivals(arrangement),
}));

/** `compute`, once for each two arguments, for as long as there are these. */
function rememberTwo<A extends object, B extends object, Result>(
  compute: (a: A, b: B) => Result,
): (a: A, b: B) => Result {
  const known = new WeakMap<A, WeakMap<B, Result>>();
  return (a, b) => {
    let results = known.get(a);
    if (results === undefined) known.set(a, (results = new WeakMap<B, Result>()));
    let result = results.get(b);
    if (result === undefined) results.set(b, (result = compute(a, b)));
    return result;
  };
}

/** Events that end before the view, and that begin after it. */
function countOutside(
  levels: readonly (readonly Level[])[],
  view: View,
): { readonly before: number; readonly after: number } {
  let before = 0;
  let after = 0;
  for (const { anchors, begunBefore, overBy } of levels.flat()) {
    before += overBy(view.start);
    after += anchors.length - begunBefore(view.end);
  }
  return { before, after };
}

/** Under right-to-left, time runs from right to left. */
function mirror(scene: Scene): Scene {
  const { width } = scene;
  const flip = <T extends { readonly x: number; readonly width: number }>(box: T): T => ({
    ...box,
    x: width - box.x - box.width,
  });
  const flipCount = <T extends RestCell>(cell: T): T => ({
    ...flip(cell),
    countX: width - cell.countX - cell.countWidth,
  });
  const turn = <T extends { readonly x: number }>(point: T): T => ({ ...point, x: width - point.x });
  return {
    ...scene,
    ticks: scene.ticks.map(turn),
    contexts: scene.contexts.map(turn),
    density: scene.density.map(flipCount),
    ties: scene.ties.map(flip),
    rest: scene.rest.map(flipCount),
    reports: scene.reports.map((tick) => ({ ...turn(tick), fromX: width - tick.fromX })),
    marks: scene.marks.map((mark) => ({
      ...flip(mark),
      core: mark.core && flip(mark.core),
      fadesLeft: mark.fadesRight,
      fadesRight: mark.fadesLeft,
    })),
    labels: scene.labels.map((label) => ({
      ...flip(label),
      side: label.side === "left" ? "right" : "left",
      leader: turn(label.leader),
    })),
  };
}
