import type { Arrangement, Item } from "../layout/arrange.js";
import type { Label, Leader, Scene } from "../layout/scene.js";
import { formatDateAttribute } from "../locale/format-date.js";
import { appendTo, type Look } from "./pool.js";

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

/** An event in the list of labels; one without a label is there for those who listen. */
export interface ListedItem {
  readonly item: Item;
  readonly label: Label | null;
}

/** What a label says does not change while its story is drawn. */
export function createLabel({ item }: ListedItem, { arrangement, headingLevel }: StageState): HTMLElement {
  const { date, title, status, sources, notes } = arrangement.textOf(item);
  const label = document.createElement("li");
  label.dataset["event"] = item.event.id;
  const datetime = formatDateAttribute(item.event.when);
  appendTo(label, "time", { attributes: { part: "date", class: "date", datetime }, text: date });
  const heading = appendTo(label, `h${Math.min(6, headingLevel)}`, {
    attributes: { part: "title", class: "title" },
  });
  const button = appendTo(heading, "button", { attributes: { type: "button", class: "open" } });
  appendTo(button, "bdi", { attributes: { lang: arrangement.story.language ?? null }, text: title });
  const meta = appendTo(label, "p", { attributes: { class: "meta" } });
  if (status !== "")
    appendTo(meta, "span", { attributes: { part: "status", class: "status" }, text: status });
  // A blank for those who hear it or copy it; the style sheet draws the dot.
  meta.append(" ");
  if (sources !== "") appendTo(meta, "span", { attributes: { class: "count" }, text: sources });
  meta.append(" ");
  if (notes !== "") appendTo(meta, "span", { attributes: { class: "notes" }, text: `[${notes}]` });
  return label;
}

/** `total` is given where the list is a window on so many. */
export function labelLook(
  { item, label }: ListedItem,
  scene: Scene,
  state: StageState,
  total: number | null,
): Look {
  return {
    attributes: {
      part: label && "label",
      class: label === null ? "is-unlabelled" : labelClass(label, scene, state),
      "aria-posinset": total && item.index + 1,
      "aria-setsize": total,
    },
    style: {
      transform: label && `translate(${Math.round(label.x)}px, ${Math.round(label.y)}px)`,
      width: label && `${label.width}px`,
      height: label && `${label.height}px`,
    },
  };
}

function labelClass(label: Label, scene: Scene, state: StageState): string {
  return classNames({
    label: true,
    [`hangs-${label.side}`]: true,
    "has-pole": hasPole(label, label.leader),
    ...stateClasses(label, scene, state),
  });
}

export function leaderLook(label: Label, top: number, bottom: number, scene: Scene, state: StageState): Look {
  // In line with the side of its label, which has the rest of it for a border.
  const x = Math.round(label.leader.x) - (label.side === "left" && hasPole(label, label.leader) ? 1 : 0);
  return {
    attributes: { class: classNames({ leader: true, ...stateClasses(label, scene, state) }) },
    style: { transform: `translate(${x}px, ${top}px)`, height: `${Math.max(0, bottom - top)}px` },
  };
}

function stateClasses(label: Label, scene: Scene, { arrangement, openId, focusedId, covered }: StageState) {
  const { id } = arrangement.items[label.index]!.event;
  const isPinned = id === openId || id === focusedId;
  return { "is-open": id === openId, "is-covered": !isPinned && isCovered(label, scene, covered) };
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

export function classNames(flags: Readonly<Record<string, boolean>>): string {
  return Object.keys(flags)
    .filter((name) => flags[name])
    .join(" ");
}
