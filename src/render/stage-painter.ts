import type { Item } from "../layout/arrange.js";
import type { DensityCell, Label, Mark, Scene, Tick, Tie } from "../layout/scene.js";
import { formatNumber } from "../locale/format-number.js";
import { plural } from "../locale/plural.js";
import { categoryColor } from "./category-color.js";
import type { LabelProbe } from "./label-measure.js";
import { appendTo, dress, Pool, type Look } from "./pool.js";
import {
  classNames,
  createLabel,
  labelLook,
  leaderLook,
  type ListedItem,
  type StageState,
} from "./stage-label.js";

/** Above this many events the list of labels is a window on them. */
export const mostListed = 500;

/** A mark and its turn among those of its event. */
interface KeyedMark {
  readonly mark: Mark;
  readonly turn: number;
}

interface Segment {
  readonly label: Label;
  readonly turn: number;
  readonly top: number;
  readonly bottom: number;
}

/** Draws scenes on a stage. The ordered list of labels is the document; what is around it decorates it. */
export class StagePainter {
  /** A label that is laid out but not seen: what type is measured by, and whose size tells when fonts arrive. */
  readonly probe: LabelProbe;
  readonly #list: HTMLElement;
  readonly #axis: HTMLElement;
  /** How many spans found no lane. */
  readonly #more: HTMLElement;
  readonly #ticks: Pool<Tick>;
  readonly #contexts: Pool<Tick>;
  readonly #density: Pool<DensityCell>;
  readonly #ties: Pool<Tie>;
  readonly #marks: Pool<KeyedMark>;
  readonly #leaders: Pool<Segment>;
  readonly #labels: Pool<ListedItem>;
  #state: StageState | null = null;

  constructor(stage: HTMLElement) {
    const drawing = appendTo(stage, "div", { attributes: { class: "drawing", "aria-hidden": "true" } });
    this.#axis = appendTo(drawing, "div", { attributes: { part: "axis", class: "axis" } });
    const layer = () => appendTo(drawing, "div");
    const pool = <T>(parent: HTMLElement, name: string, part: string | null = name) =>
      new Pool<T>(parent, () => {
        const element = document.createElement("div");
        dress(element, { attributes: { class: name, part } });
        return element;
      });
    this.#ticks = pool(appendTo(this.#axis, "div"), "tick");
    this.#contexts = pool(appendTo(this.#axis, "div"), "context", "tick");
    this.#density = pool(layer(), "density");
    this.#ties = pool(layer(), "tie", null);
    this.#marks = pool(layer(), "mark");
    this.#leaders = pool(layer(), "leader");
    this.#more = appendTo(drawing, "div", { attributes: { class: "more-spans" } });
    this.probe = appendProbe(drawing);
    this.#list = appendTo(stage, "ol", { attributes: { class: "labels", role: "list" } });
    this.#labels = new Pool<ListedItem>(this.#list, (listed) => createLabel(listed, this.#state!));
  }

  /** Whether an event on the stage has focus. */
  get hasFocus(): boolean {
    return this.#list.querySelector(":focus") !== null;
  }

  /** The button that stands for an event, if it is drawn. */
  buttonOf(id: string): HTMLElement | null {
    return this.#labels.get(id)?.querySelector("button") ?? null;
  }

  /** Lets go of another story's labels, and has the probe in its letters. */
  prepare(state: StageState): void {
    const { arrangement, headingLevel } = state;
    const isSame = this.#state?.arrangement === arrangement && this.#state.headingLevel === headingLevel;
    this.#state = state;
    if (isSame) return;
    this.#labels.clear();
    const [first] = arrangement.items;
    if (first === undefined) return;
    // As generated content: nobody reads it twice.
    this.probe.date.dataset["text"] = arrangement.textOf(first).date;
    this.probe.title.dataset["text"] = first.event.title.slice(0, 40);
  }

  paint(scene: Scene, state: StageState): void {
    const { story, words } = state.arrangement;
    const number = (n: number) => formatNumber(n, words.language);
    const at = ({ x, width }: { readonly x: number; readonly width: number }, y: number) => ({
      transform: `translate(${x}px, ${y}px)`,
      width: `${width}px`,
    });
    const color = ({ category }: { readonly category: number }) => categoryColor(story.categories, category);

    dress(this.#axis, { style: { transform: `translateY(${scene.axisY}px)` } });
    const tick = ({ x, text }: Tick): Look => ({
      style: { transform: `translateX(${Math.round(x)}px)` },
      text,
    });
    this.#ticks.draw(scene.ticks, (_, turn) => turn, tick);
    this.#contexts.draw(scene.contexts, (_, turn) => turn, tick);
    this.#density.draw(
      scene.density,
      (cell) => cell.start,
      (cell) => ({
        attributes: {
          "data-start": cell.start,
          "data-end": cell.end,
          "data-first": cell.first,
          title: `${plural(words.locale.phrases.events, cell.count, words.language)}: ${words.locale.phrases.zoomToThese}`,
        },
        style: at(cell, scene.axisY),
        text: number(cell.count),
      }),
    );
    this.#ties.draw(
      scene.ties,
      (tie) => tie.index,
      (tie) => ({ style: { ...at(tie, scene.axisY), "--_mark": color(tie) } }),
    );
    this.#marks.draw(
      keyMarks(scene.marks),
      ({ mark, turn }) => `${mark.index} ${turn}`,
      ({ mark }) => {
        const { id } = state.arrangement.items[mark.index]!.event;
        return {
          attributes: { class: markClass(mark, id === state.openId), "data-event": id },
          style: {
            ...at(mark, mark.y),
            height: `${mark.height}px`,
            "--_mark": color(mark),
            "--core-start": mark.core && `${mark.core.x - mark.x}px`,
            "--core-width": mark.core && `${mark.core.width}px`,
          },
        };
      },
    );
    this.#leaders.draw(
      scene.labels.flatMap((label) =>
        label.leader.segments.map((segment, turn) => ({ label, turn, ...segment })),
      ),
      ({ label, turn }) => `${label.index} ${turn}`,
      ({ label, top, bottom }) => leaderLook(label, top, bottom, scene, state),
    );
    dress(this.#more, {
      style: { transform: `translateY(${scene.lanesY}px)` },
      text: scene.withoutLane === 0 ? "" : `+${number(scene.withoutLane)}`,
    });
    this.#paintLabels(scene, state);
  }

  #paintLabels(scene: Scene, state: StageState): void {
    const { items, story, words } = state.arrangement;
    const labels = new Map(scene.labels.map((label) => [label.index, label]));
    const total = items.length > mostListed ? items.length : null;
    const listed = total === null ? items : windowOn(labels, state);
    dress(this.#list, {
      attributes: {
        "data-style": scene.labelStyle,
        "aria-label": story.title ?? words.locale.phrases.timeline,
        "aria-description": words.locale.phrases.stageHelp,
      },
    });
    this.#labels.draw(
      listed.map((item) => ({ item, label: labels.get(item.index) ?? null })),
      ({ item }) => item.event.id,
      (each) => labelLook(each, scene, state, total),
    );
    for (const { event } of listed) {
      dress(this.buttonOf(event.id)!, {
        attributes: {
          tabindex: event.id === state.stopId ? 0 : -1,
          "aria-expanded": String(event.id === state.openId),
        },
      });
    }
  }
}

/** The events with labels, the Tab stop, and what has focus even where it has left the stage. */
function windowOn(
  labels: ReadonlyMap<number, Label>,
  { arrangement, stopId, focusedId }: StageState,
): readonly Item[] {
  const kept = [stopId, focusedId].flatMap((id) => (id === null ? [] : (arrangement.places.get(id) ?? [])));
  return [...new Set([...labels.keys(), ...kept])]
    .sort((a, b) => a - b)
    .map((place) => arrangement.items[place]!);
}

function keyMarks(marks: readonly Mark[]): readonly KeyedMark[] {
  let turn = 0;
  return marks.map((mark, place) => {
    turn = mark.index === marks[place - 1]?.index ? turn + 1 : 0;
    return { mark, turn };
  });
}

function markClass(mark: Mark, isOpen: boolean): string {
  return classNames({
    mark: true,
    [mark.shape]: true,
    "is-hollow": mark.isHollow,
    "is-uncertain": mark.isUncertain,
    "fades-left": mark.fadesLeft,
    "fades-right": mark.fadesRight,
    "has-core": mark.core !== null,
    "is-open": isOpen,
  });
}

function appendProbe(parent: HTMLElement): LabelProbe {
  const label = appendTo(parent, "div", { attributes: { class: "label probe" } });
  const part = (name: string) => appendTo(label, "span", { attributes: { class: name } });
  return { label, date: part("date"), title: part("title"), meta: part("meta") };
}
