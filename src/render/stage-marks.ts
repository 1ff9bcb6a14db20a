import type { Label, Leader, Mark, ReportTick, Scene, Tie } from "../layout/scene.js";
import { categoryColor } from "./category-color.js";
import { snapped } from "./draw-mark.js";
import { labelState, leaderLeft, stateClasses } from "./label-state.js";
import { appendTo, Drawn, Pool } from "./pool.js";
import { reportBox } from "./report-box.js";
import type { Motion, StageState } from "./stage-state.js";

/** Draws what lies between the axis and the labels. */
export interface MarkPainter {
  readonly paint: (scene: Scene, state: StageState, motion: Motion) => void;
  readonly remove: () => void;
}

/** What is drawn of an event, and its turn among the like of the same event. */
interface Turn<T> {
  readonly drawn: T;
  readonly turn: number;
}

/** Marks, ties and leaders as elements: for stories of few events, whose page may give each a style. */
export class MarkElements implements MarkPainter {
  readonly #root: HTMLElement;
  /** Where dates are exact, and where lines lie on whole pixels. */
  readonly #exact: Drawn;
  readonly #snapped: Drawn;
  readonly #ties: Pool<Turn<Tie>, DrawnMark>;
  readonly #marks: Pool<Turn<Mark>, DrawnMark>;
  readonly #reports: Pool<ReportTick>;
  readonly #leaders: Pool<Label, DrawnLeader>;

  constructor(drawing: HTMLElement) {
    this.#root = appendTo(drawing, "div");
    this.#exact = new Drawn(appendTo(this.#root, "div"));
    this.#snapped = new Drawn(appendTo(this.#root, "div", { class: "hairlines" }));
    const layer = ({ element }: Drawn) => appendTo(element, "div");
    this.#ties = new Pool(layer(this.#exact), () => new DrawnMark("tie"));
    this.#marks = new Pool(layer(this.#exact), () => new DrawnMark("mark", "mark"));
    this.#reports = new Pool(layer(this.#snapped), () => new DrawnMark("report"));
    this.#leaders = new Pool(layer(this.#snapped), () => new DrawnLeader());
  }

  paint(scene: Scene, state: StageState, { shift }: Motion): void {
    const { itemAt, story } = state.arrangement;
    const idOf = ({ index }: { readonly index: number }) => itemAt(index).event.id;
    const keyOf = ({ drawn, turn }: Turn<Mark | Tie>) => `${turn} ${idOf(drawn)}`;
    const color = ({ category }: { readonly category: number }) => categoryColor(story.categories, category);

    this.#exact.moveTo(shift, 0);
    this.#snapped.snapTo(shift, 0);
    this.#ties.draw(withTurns(scene.ties), keyOf, (each, { drawn: tie }) => {
      each.className = tie.isRival ? "tie is-rival" : "tie";
      each.moveTo(tie.x - shift, Math.round(tie.y));
      each.resize(tie.width);
      each.color = color(tie);
    });
    this.#marks.draw(withTurns(scene.marks), keyOf, (each, { drawn: mark }) => {
      const id = idOf(mark);
      each.id = id;
      each.className = markClass(mark, id === state.openId, state.litIds?.has(id) === false);
      const { y, height } = snapped(mark);
      each.moveTo(mark.x - shift, y);
      each.resize(mark.width, height);
      each.color = color(mark);
      each.core = mark.core && { ...mark.core, x: mark.core.x - mark.x };
    });
    this.#reports.draw(
      scene.reports,
      (report) => `${report.number} ${idOf(report)}`,
      (each, { x, y, fromX, isOpen }) => {
        const { top, left, width, tick } = reportBox(x - shift, y, fromX - shift);
        each.className = `report${isOpen ? " is-open" : ""}${tick > left ? " is-late" : ""}`;
        each.snapTo(left, top);
        each.resize(width);
      },
    );
    this.#leaders.draw(
      scene.labels.filter(({ leader }) => leader.segments.length > 0),
      idOf,
      (each, label) => {
        each.className = `leader${stateClasses(labelState(label, scene, state))}`;
        each.follow(leaderLeft(label, shift), label.leader);
      },
    );
  }

  remove(): void {
    this.#root.remove();
  }
}

/** A key for each: what is drawn of an event need not stand side by side, since a rival date lies elsewhere. */
function withTurns<T extends Mark | Tie>(list: readonly T[]): readonly Turn<T>[] {
  const turns = new Map<number, number>();
  return list.map((drawn) => {
    const turn = turns.get(drawn.index) ?? 0;
    turns.set(drawn.index, turn + 1);
    return { drawn, turn };
  });
}

function markClass(mark: Mark, isOpen: boolean, isDim: boolean): string {
  return [
    "mark",
    mark.shape,
    mark.isHollow && "is-hollow",
    mark.isUncertain && "is-uncertain",
    mark.fadesLeft && "fades-left",
    mark.fadesRight && "fades-right",
    mark.core !== null && "has-core",
    isOpen && "is-open",
    isDim && "is-dim",
  ]
    .filter(Boolean)
    .join(" ");
}

class DrawnMark extends Drawn {
  #id = "";
  #core: Mark["core"] = null;

  constructor(className: string, part?: string) {
    const element = document.createElement("div");
    element.className = className;
    if (part !== undefined) element.setAttribute("part", part);
    super(element);
  }

  set id(id: string) {
    if (id !== this.#id) this.element.dataset["event"] = this.#id = id;
  }

  /** From the start of the mark. */
  set core(core: Mark["core"]) {
    if (core?.x === this.#core?.x && core?.width === this.#core?.width) return;
    this.#core = core;
    this.element.style.setProperty("--core-start", core && `${core.x}px`);
    this.element.style.setProperty("--core-width", core && `${core.width}px`);
  }
}

/** One line from a label down to its mark, cut out where it passes behind other labels. */
class DrawnLeader extends DrawnMark {
  #shape = "";

  constructor() {
    super("leader", "leader");
  }

  follow(x: number, { segments }: Leader): void {
    const lines = segments.map(({ top, bottom }) => [Math.round(top), Math.round(bottom)] as const);
    const top = lines[0]![0];
    const end = lines.at(-1)![1];
    this.snapTo(x, top);
    this.resize(1, Math.max(0, end - top));
    const shape = lines.length === 1 ? "" : `path("${lines.map((line) => linePath(line, top)).join("")}")`;
    if (shape !== this.#shape) this.element.style.clipPath = this.#shape = shape;
  }
}

/** Far wider than the line: a page may give it a border or a shadow. */
function linePath([start, end]: readonly [number, number], top: number): string {
  return end > start ? `M-50 ${start - top}h101v${end - start}h-101z` : "";
}
