import type { View } from "../view/view.js";
import { countOutside, type Arrangement } from "./arrange.js";
import { axisTicks } from "./axis.js";
import { planLabels, type LabelPlan } from "./label-plan.js";
import { labelsInView } from "./labels.js";
import { marksInView } from "./marks.js";
import type { Measure } from "./measure.js";
import type { Scene } from "./scene.js";
import { laneTop, shareStage, type StageRoom } from "./stage.js";

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
  { pinned = nobody }: ProjectOptions = {},
): Scene {
  const { room, plan } = preparation(arrangement.full, measure);
  const { marks, ties, density, withoutLane } = marksInView(arrangement, view, room, measure);
  const scene: Scene = {
    width: measure.width,
    height: measure.height,
    isRightToLeft: measure.direction === "rtl",
    axisY: room.axisY,
    ...axisTicks(view, measure.width, measure.tickGap, arrangement.words),
    marks,
    ties,
    density,
    labels: labelsInView(arrangement, plan, view, room, measure, marks, pinned),
    labelStyle: plan.style.name,
    ...countOutside(arrangement, view),
    groups: [],
    reports: [],
    withoutLane,
    rest: [],
    lanesY: laneTop(room, room.laneCount - 1),
  };
  return scene.isRightToLeft ? mirror(scene) : scene;
}

interface Preparation {
  readonly room: StageRoom;
  readonly plan: LabelPlan;
}

const preparations = new WeakMap<Arrangement, WeakMap<Measure, Preparation>>();

function preparation(arrangement: Arrangement, measure: Measure): Preparation {
  let byMeasure = preparations.get(arrangement);
  if (byMeasure === undefined)
    preparations.set(arrangement, (byMeasure = new WeakMap<Measure, Preparation>()));
  let found = byMeasure.get(measure);
  if (found === undefined) {
    const room = shareStage(arrangement, measure);
    byMeasure.set(measure, (found = { room, plan: planLabels(arrangement, measure, room.labels) }));
  }
  return found;
}

/** Under right-to-left, time runs from right to left. */
function mirror(scene: Scene): Scene {
  const { width } = scene;
  const flip = <T extends { readonly x: number; readonly width: number }>(box: T): T => ({
    ...box,
    x: width - box.x - box.width,
  });
  const turn = <T extends { readonly x: number }>(point: T): T => ({ ...point, x: width - point.x });
  return {
    ...scene,
    ticks: scene.ticks.map(turn),
    contexts: scene.contexts.map(turn),
    density: scene.density.map(flip),
    ties: scene.ties.map(flip),
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
