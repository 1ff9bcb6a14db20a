import type { Item } from "../layout/arrange.js";
import type { LabelText } from "../layout/label-text.js";
import type { Label, Scene } from "../layout/scene.js";
import { formatDateAttribute } from "../locale/format-date.js";
import { hasPole, labelState, stateClasses } from "./label-state.js";
import { appendTo, Drawn, Pool } from "./pool.js";
import type { Motion, StageState } from "./stage-state.js";

/** Above this many events the list of labels is a window on them. */
export const mostListed = 500;

/** An event in the list of labels; one without a label is there for those who listen. */
interface ListedItem {
  readonly item: Item;
  readonly label: Label | null;
}

/** The ordered list of labels: the document that the drawing decorates. */
export class StageLabels {
  readonly #list: HTMLElement;
  readonly #layer: Drawn;
  readonly #labels: Pool<ListedItem, StageLabel>;
  #state: StageState | null = null;
  #name = "";

  constructor(stage: HTMLElement) {
    this.#list = appendTo(stage, "ol", { class: "labels", role: "list" });
    this.#layer = new Drawn(this.#list);
    this.#labels = new Pool(this.#list, () => new StageLabel(this.#state!));
  }

  /** Whether an event on the stage has focus. */
  get hasFocus(): boolean {
    return this.#list.querySelector(":focus") !== null;
  }

  /** The button that stands for an event, if it is drawn. */
  buttonOf(id: string): HTMLElement | null {
    return this.#labels.get(id)?.button ?? null;
  }

  paint(scene: Scene, state: StageState, motion: Motion): void {
    this.#take(state);
    const { count, story, words } = state.arrangement;
    const { phrases } = words.locale;
    const labels = new Map(scene.labels.map((label) => [label.index, label]));
    const total = count > mostListed ? count : null;
    const listed = total === null ? state.arrangement.items : windowOn(labels, state);
    const name = story.title ?? phrases.timeline;
    if (this.#name !== name + phrases.stageHelp) {
      this.#name = name + phrases.stageHelp;
      this.#list.setAttribute("aria-label", name);
      this.#list.setAttribute("aria-description", phrases.stageHelp);
    }
    this.#list.dataset["style"] = scene.labelStyle;
    this.#layer.snapTo(motion.shift, 0);
    this.#labels.draw(
      listed.map((item) => ({ item, label: labels.get(item.index) ?? null })),
      ({ item }) => item.event.id,
      (each, listed) => {
        each.write(listed, state);
        each.place(listed.label, scene, state, motion);
        each.count(listed.item, total);
      },
    );
  }

  /** Lets go of labels whose titles are headings of another level, or in another language. */
  #take(state: StageState): void {
    const isSame =
      this.#state?.headingLevel === state.headingLevel &&
      this.#state.arrangement.story.language === state.arrangement.story.language;
    if (!isSame) this.#labels.clear();
    this.#state = state;
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
    .map((place) => arrangement.itemAt(place));
}

/**
 * An event in the list. Without a label it has a date, and its title as a button in a heading; with its first label it gets the rest. The
 * button stays, or it would lose its focus.
 */
class StageLabel extends Drawn {
  readonly button: HTMLElement;
  readonly #heading: ChildNode;
  #item: Item | null = null;
  #text: LabelText | null = null;
  #isWhole = false;
  #isLabel = false;
  #appears = false;
  #isStop = false;
  #isExpanded = false;
  #place = 0;
  #total: number | null = null;

  constructor({ headingLevel, arrangement: { story } }: StageState) {
    super(copyOf(itemTemplate(Math.min(6, headingLevel))));
    this.#heading = this.element.lastChild!;
    this.button = this.#heading.firstChild as HTMLElement;
    if (story.language !== undefined) this.button.lang = story.language;
  }

  /** What it says, and its state as a button. */
  write({ item, label }: ListedItem, { arrangement, stopId, openId }: StageState): void {
    const { id } = item.event;
    const becomesWhole = label !== null && !this.#isWhole;
    if (item !== this.#item || becomesWhole) {
      if (this.#item === null) this.element.dataset["event"] = id;
      this.#item = item;
      const text = arrangement.textOf(item);
      const isWhole = becomesWhole || this.#isWhole;
      if (becomesWhole || !isSame(text, this.#text, isWhole)) this.#say(text, item, isWhole);
    }
    if (this.#isStop !== (id === stopId)) {
      this.#isStop = id === stopId;
      this.button.tabIndex = this.#isStop ? 0 : -1;
    }
    if (this.#isExpanded !== (id === openId)) {
      this.#isExpanded = id === openId;
      this.button.setAttribute("aria-expanded", String(this.#isExpanded));
    }
  }

  place(label: Label | null, scene: Scene, state: StageState, { shift, isGliding }: Motion): void {
    if (this.#isLabel !== (label !== null)) {
      this.#isLabel = label !== null;
      this.#appears = isGliding;
      if (label === null) this.element.removeAttribute("part");
      else this.element.setAttribute("part", "label");
    }
    if (label === null) {
      this.className = "is-unlabelled";
      return;
    }
    this.className = `label hangs-${label.side}${hasPole(label) ? " has-pole" : ""}${stateClasses(labelState(label, scene, state))}${label.isOver ? " is-over" : ""}${this.#appears ? " appears" : ""}`;
    this.snapTo(label.x - shift, label.y);
    this.resize(label.width, label.height);
  }

  /** `total` is given where the list is a window on so many. */
  count({ index }: Item, total: number | null): void {
    if (total === this.#total && (total === null || index === this.#place)) return;
    this.#total = total;
    this.#place = index;
    const attributes = { "aria-posinset": index + 1, "aria-setsize": total };
    for (const [name, value] of Object.entries(attributes)) {
      if (total === null) this.element.removeAttribute(name);
      else this.element.setAttribute(name, String(value));
    }
  }

  #say(text: LabelText, { event }: Item, isWhole: boolean): void {
    const { element } = this;
    const heading = this.#heading;
    this.#text = text;
    this.#isWhole = isWhole;
    (this.button.firstChild as Text).data = text.title;
    if (!isWhole) {
      (element.firstChild as Text).data = `${text.date} `;
      return;
    }
    const date = copyOf(dateTemplate());
    (date.firstChild as Text).data = text.date;
    const datetime = formatDateAttribute(event.when);
    if (datetime !== null) date.setAttribute("datetime", datetime);
    element.firstChild!.replaceWith(date);
    if (element.lastChild !== heading) element.lastChild!.remove();
    if (text.status + text.sources !== "") heading.after(metaOf(text));
  }
}

/** The last line: status, dot, sources. */
function metaOf({ status, sources, notes }: LabelText): HTMLElement {
  const meta = copyOf(metaTemplate());
  const said = meta.firstChild as HTMLElement;
  const counted = meta.lastChild as Text;
  if (status === "") said.remove();
  else (said.firstChild as Text).data = status;
  const counts = [sources, notes && `[${notes}]`].filter((part) => part !== "").join(" ");
  counted.data = [status && " ", counts].join(status && counts && "· ");
  return meta;
}

/** Whether two texts read alike: as a whole, or what an item without a label says. */
function isSame(a: LabelText, b: LabelText | null, isWhole: boolean): boolean {
  if (a === b) return true;
  if (b === null || a.date !== b.date || a.title !== b.title) return false;
  return !isWhole || (a.status === b.status && a.sources === b.sources && a.notes === b.notes);
}

/** Copies cost half of what making costs. */
function copyOf(template: HTMLElement): HTMLElement {
  return template.cloneNode(true) as HTMLElement;
}

const templates = new Map<string, HTMLElement>();

function template(name: string, make: () => HTMLElement): HTMLElement {
  let made = templates.get(name);
  if (made === undefined) templates.set(name, (made = make()));
  return made;
}

/** An element around a text, empty as yet. */
function around(text: Text, name: string, attributes: Readonly<Record<string, string>>): HTMLElement {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(text);
  return element;
}

function itemTemplate(headingLevel: number): HTMLElement {
  return template(`li${headingLevel}`, () => {
    const item = around(new Text(), "li", { class: "is-unlabelled" });
    const heading = appendTo(item, `h${headingLevel}`, { part: "title", class: "title" });
    appendTo(heading, "button", {
      type: "button",
      class: "open",
      dir: "auto",
      tabindex: "-1",
      "aria-expanded": "false",
    }).append("");
    return item;
  });
}

function dateTemplate(): HTMLElement {
  return template("date", () => around(new Text(), "time", { part: "date", class: "date" }));
}

function metaTemplate(): HTMLElement {
  return template("meta", () => {
    const meta = around(new Text(), "p", { class: "meta" });
    meta.prepend(around(new Text(), "span", { part: "status", class: "status" }));
    return meta;
  });
}
