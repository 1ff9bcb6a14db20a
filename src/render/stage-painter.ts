import { select, type Selection } from "d3-selection";
import type { Arrangement, Item } from "../layout/arrange.js";
import type { Label, Leader, Mark, Scene, Tick } from "../layout/scene.js";
import { formatDateAttribute } from "../locale/format-date.js";
import { plural } from "../locale/plural.js";
import { formatNumber } from "../locale/format-number.js";
import { categoryColor } from "./category-color.js";
import type { LabelProbe } from "./label-measure.js";

/** Above this many events the list of labels is a window on them. */
export const mostListed = 500;

/** What the stage shows besides the scene. */
export interface StageState {
  readonly arrangement: Arrangement;
  readonly openId: string | null;
  /** The one Tab stop among the events, and the one that has focus. */
  readonly stopId: string | null;
  readonly focusedId: string | null;
  /** Of the events' titles. */
  readonly headingLevel: number;
  /** Pixels at the end of the stage that a panel covers. */
  readonly covered: number;
}

type Layer = Selection<HTMLElement, unknown, null, undefined>;

interface ListedItem {
  readonly item: Item;
  readonly label: Label | null;
}

/**
 * Draws scenes on a stage with d3-selection. The ordered list of labels is the document; what is around it decorates it.
 * Positions are set on the style object: a style attribute would be blocked by strict content policies.
 */
export class StagePainter {
  readonly #axis: Layer;
  readonly #drawing: Layer;
  readonly #list: Layer;
  /** How many spans found no lane. */
  readonly #more: Layer;
  /** A label that is laid out but not seen: what type is measured by, and whose size tells when fonts arrive. */
  readonly probe: LabelProbe;
  #drawn: { readonly arrangement: Arrangement; readonly headingLevel: number } | null = null;

  constructor(stage: HTMLElement) {
    const root = select(stage);
    this.#drawing = root.append<HTMLElement>("div").attr("class", "drawing").attr("aria-hidden", "true");
    this.#axis = this.#drawing.append<HTMLElement>("div").attr("part", "axis").attr("class", "axis");
    this.#list = root.append<HTMLElement>("ol").attr("class", "labels").attr("role", "list");
    this.#more = this.#drawing.append<HTMLElement>("div").attr("class", "more-spans");
    this.probe = appendProbe(this.#drawing);
  }

  /** Lets go of another story's labels, and has the probe in its letters. */
  prepare({ arrangement, headingLevel }: StageState): void {
    if (this.#drawn?.arrangement === arrangement && this.#drawn.headingLevel === headingLevel) return;
    this.#drawn = { arrangement, headingLevel };
    this.#list.selectAll("li").remove();
    const [first] = arrangement.items;
    if (first === undefined) return;
    const text = arrangement.textOf(first);
    // As generated content: nobody reads it twice.
    this.probe.date.dataset["text"] = text.date;
    this.probe.title.dataset["text"] = text.title.slice(0, 40);
  }

  paint(scene: Scene, state: StageState): void {
    this.#paintAxis(scene);
    this.#paintDensity(scene, state.arrangement);
    this.#paintTies(scene, state.arrangement);
    this.#paintMarks(scene.marks, state);
    this.#paintLeaders(scene, state);
    this.#paintLabels(scene, state);
    this.#more
      .style("transform", `translateY(${scene.lanesY}px)`)
      .text(
        scene.withoutLane === 0
          ? ""
          : `+${formatNumber(scene.withoutLane, state.arrangement.words.language)}`,
      );
  }

  /** Whether an event on the stage has focus. */
  get hasFocus(): boolean {
    return this.#list.select(":focus").node() !== null;
  }

  /** The button that stands for an event, if it is drawn. */
  buttonOf(id: string): HTMLElement | null {
    const found = this.#list
      .selectAll<HTMLElement, ListedItem>("li")
      .filter(({ item }) => item.event.id === id);
    return found.select<HTMLElement>("button").node();
  }

  #paintAxis(scene: Scene): void {
    const { axisY } = scene;
    this.#axis.style("transform", `translateY(${axisY}px)`);
    const place = (ticks: readonly Tick[], name: string, part: string) =>
      this.#axis
        .selectAll<HTMLElement, Tick>(`.${name}`)
        .data(ticks)
        .join((enter) => enter.append("span").attr("class", name).attr("part", part))
        .style("transform", ({ x }) => `translateX(${round(x)}px)`)
        .text(({ text }) => text);
    place(scene.ticks, "tick", "tick");
    place(scene.contexts, "context", "tick");
  }

  #paintDensity({ density, axisY }: Scene, { words }: Arrangement): void {
    const { phrases } = words.locale;
    this.#drawing
      .selectAll<HTMLElement, (typeof density)[number]>(".density")
      .data(density, (cell) => cell.start)
      .join((enter) => enter.append("div").attr("class", "density").attr("part", "density"))
      .style("transform", (cell) => `translate(${cell.x}px, ${axisY}px)`)
      .style("width", (cell) => `${cell.width}px`)
      .attr("data-start", (cell) => cell.start)
      .attr("data-end", (cell) => cell.end)
      .attr("data-first", (cell) => cell.first)
      .attr(
        "title",
        (cell) => `${plural(phrases.events, cell.count, words.language)}: ${phrases.zoomToThese}`,
      )
      .text((cell) => formatNumber(cell.count, words.language));
  }

  /** The events with labels, the Tab stop, and what has focus even where it has left the stage. */
  #window(
    labels: ReadonlyMap<number, Label>,
    { arrangement, stopId, focusedId }: StageState,
  ): readonly Item[] {
    const kept = [stopId, focusedId].flatMap((id) => (id === null ? [] : (arrangement.places.get(id) ?? [])));
    return [...new Set([...labels.keys(), ...kept])]
      .sort((a, b) => a - b)
      .map((place) => arrangement.items[place]!);
  }

  #paintTies({ ties, axisY }: Scene, arrangement: Arrangement): void {
    this.#drawing
      .selectAll<HTMLElement, (typeof ties)[number]>(".tie")
      .data(ties, (tie) => tie.index)
      .join((enter) => enter.append("div").attr("class", "tie"))
      .style("--_mark", (tie) => categoryColor(arrangement.story.categories, tie.category))
      .style("transform", (tie) => `translate(${tie.x}px, ${axisY}px)`)
      .style("width", (tie) => `${tie.width}px`);
  }

  #paintMarks(marks: readonly Mark[], { arrangement, openId }: StageState): void {
    const idOf = (mark: Mark) => arrangement.items[mark.index]!.event.id;
    const seen = new Map<number, number>();
    const key = (mark: Mark) => {
      const turn = seen.get(mark.index) ?? 0;
      seen.set(mark.index, turn + 1);
      return `${mark.index} ${turn}`;
    };
    const keyed = marks.map((mark) => ({ mark, key: key(mark) }));
    this.#drawing
      .selectAll<HTMLElement, (typeof keyed)[number]>(".mark")
      .data(keyed, (each) => each.key)
      .join((enter) => enter.append("div").attr("part", "mark"))
      .attr("data-event", ({ mark }) => idOf(mark))
      .style("--_mark", ({ mark }) => categoryColor(arrangement.story.categories, mark.category))
      .attr("class", ({ mark }) => markClass(mark, idOf(mark) === openId))
      .style("transform", ({ mark }) => `translate(${mark.x}px, ${mark.y}px)`)
      .style("width", ({ mark }) => `${mark.width}px`)
      .style("height", ({ mark }) => `${mark.height}px`)
      .style("--core-start", ({ mark }) => (mark.core === null ? null : `${mark.core.x - mark.x}px`))
      .style("--core-width", ({ mark }) => (mark.core === null ? null : `${mark.core.width}px`));
  }

  #paintLeaders(scene: Scene, { arrangement, openId, focusedId, covered }: StageState): void {
    const isPinned = ({ index }: Label) => [openId, focusedId].includes(arrangement.items[index]!.event.id);
    const segments = scene.labels.flatMap((label) =>
      label.leader.segments.map((segment, turn) => ({ label, turn, ...segment })),
    );
    const classOf = (label: Label) =>
      classNames({
        leader: true,
        "is-open": arrangement.items[label.index]!.event.id === openId,
        "is-covered": isCovered(label, scene, covered) && !isPinned(label),
      });
    type Segment = (typeof segments)[number];
    this.#drawing
      .selectAll<HTMLElement, Segment>(".leader")
      .data(segments, ({ label, turn }) => `${label.index} ${turn}`)
      .join((enter) => enter.append("div").attr("part", "leader"))
      .attr("class", ({ label }) => classOf(label))
      .style("transform", ({ label, top }) => `translate(${leaderX(label)}px, ${top}px)`)
      .style("height", ({ top, bottom }) => `${Math.max(0, bottom - top)}px`);
  }

  #paintLabels(scene: Scene, state: StageState): void {
    const { items } = state.arrangement;
    const labels = new Map(scene.labels.map((label) => [label.index, label]));
    const isWindow = items.length > mostListed;
    const listed = isWindow ? this.#window(labels, state) : items;
    const data = listed.map((item): ListedItem => ({ item, label: labels.get(item.index) ?? null }));
    this.#list.attr("data-style", scene.labelStyle);
    this.#list.attr(
      "aria-label",
      state.arrangement.story.title ?? state.arrangement.words.locale.phrases.timeline,
    );
    this.#list
      .selectAll<HTMLElement, ListedItem>("li")
      .data(data, ({ item }) => item.event.id)
      .join((enter) => enter.append("li").each(fillLabel(state)))
      .each(updateLabel(scene, state, isWindow ? items.length : null));
  }
}

function round(x: number): number {
  return Math.round(x);
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

function appendProbe(parent: Layer): LabelProbe {
  const label = parent.append<HTMLElement>("div").attr("class", "label probe");
  const part = (name: string) => label.append<HTMLElement>("span").attr("class", name).node()!;
  return { label: label.node()!, date: part("date"), title: part("title"), meta: part("meta") };
}

function appendLabelParts(label: Layer, headingLevel: number) {
  const level = Math.min(6, Math.max(1, headingLevel));
  const date = label.append<HTMLElement>("time").attr("part", "date").attr("class", "date");
  const title = label.append<HTMLElement>(`h${level}`).attr("part", "title").attr("class", "title");
  const button = title.append<HTMLElement>("button").attr("type", "button").attr("class", "open");
  const meta = label.append<HTMLElement>("p").attr("class", "meta");
  return { date, title, button, meta };
}

/** What a label says does not change while its story is drawn. */
function fillLabel({ arrangement, headingLevel }: StageState) {
  return function (this: HTMLElement, { item }: ListedItem) {
    const text = arrangement.textOf(item);
    const label: Layer = select(this);
    const { date, button, meta } = appendLabelParts(label, headingLevel);
    label.attr("data-event", item.event.id);
    date.text(text.date).attr("datetime", formatDateAttribute(item.event.when));
    button
      .append("bdi")
      .attr("lang", arrangement.story.language ?? null)
      .text(text.title);
    if (text.status !== "")
      meta.append("span").attr("part", "status").attr("class", "status").text(text.status);
    // A blank for those who hear it or copy it; the style sheet draws the dot.
    meta.node()?.append(" ");
    if (text.sources !== "") meta.append("span").attr("class", "count").text(text.sources);
  };
}

function updateLabel(scene: Scene, { openId, stopId, focusedId, covered }: StageState, total: number | null) {
  return function (this: HTMLElement, { item, label }: ListedItem) {
    const isOpen = item.event.id === openId;
    const element: Layer = select(this);
    element
      .attr("part", label === null ? null : "label")
      .attr(
        "class",
        labelClass(
          label,
          isOpen,
          !isOpen && item.event.id !== focusedId && label !== null && isCovered(label, scene, covered),
        ),
      )
      .attr("aria-posinset", total === null ? null : item.index + 1)
      .attr("aria-setsize", total)
      .style("transform", () => label && `translate(${round(label.x)}px, ${round(label.y)}px)`)
      .style("width", () => label && `${label.width}px`)
      .style("height", () => label && `${label.height}px`);
    element
      .select("button")
      .attr("tabindex", item.event.id === stopId ? 0 : -1)
      .attr("aria-expanded", String(isOpen));
  };
}

function labelClass(label: Label | null, isOpen: boolean, isCovered: boolean): string {
  if (label === null) return "is-unlabelled";
  return classNames({
    label: true,
    [`hangs-${label.side}`]: true,
    "has-pole": hasPole(label, label.leader),
    "is-open": isOpen,
    "is-covered": isCovered,
  });
}

function classNames(flags: Readonly<Record<string, boolean>>): string {
  return Object.entries(flags)
    .filter(([, isSet]) => isSet)
    .map(([name]) => name)
    .join(" ");
}

/** In line with the side of its label, which has the rest of it for a border. */
function leaderX(label: Label): number {
  return round(label.leader.x) - (label.side === "left" && hasPole(label, label.leader) ? 1 : 0);
}

/** Whether a panel hides the label or cuts it. */
function isCovered(label: Label, scene: Scene, covered: number): boolean {
  if (covered === 0) return false;
  return scene.isRightToLeft ? label.x < covered : label.x + label.width > scene.width - covered;
}

/** The leader goes on along the side of its label, unless an edge of the stage pushed the label across it. */
function hasPole(label: Label, { x }: Leader): boolean {
  const side = label.side === "right" ? label.x : label.x + label.width;
  return Math.abs(side - x) < 1;
}
