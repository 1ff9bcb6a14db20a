import { html, nothing, type TemplateResult } from "lit";
import type { Arrangement, Item } from "../layout/arrange.js";
import type { ListEntry } from "../layout/list-entries.js";
import type { Copied, DetailsActions, StoryContext } from "./context.js";
import { elementId } from "./context.js";
import { detailsInPlace, lagTemplate } from "./details.js";
import { datesTemplate, metaTemplate } from "./event-summary.js";
import { heading } from "./heading.js";
import { isolated } from "./phrase.js";
import { textTemplate } from "./rich-text.js";

export interface ListState {
  readonly openId: string | null;
  readonly copied: Copied | null;
  readonly litIds: ReadonlySet<string> | null;
  /** Says of all how much later they were reported; the open one always does. */
  readonly showReports: boolean;
  /** The one Tab stop. */
  readonly stopId: string | null;
  /** Entries that stand there; further ones wait for "Show more". */
  readonly shown: number;
}

interface ListActions extends DetailsActions {
  readonly onShowMore: () => void;
}

/** The reading list: each event with its text, an open one with its details in place. */
export function listTemplate(
  arrangement: Arrangement,
  entries: readonly ListEntry[],
  context: StoryContext,
  state: ListState,
  actions: ListActions,
): TemplateResult {
  const isWindow = entries.length > state.shown;
  const { phrases } = context.words.locale;
  // eslint-disable-next-line lit-a11y/no-redundant-role -- Safari tells no list without bullets otherwise
  return html`<ol role="list" class="list" aria-label=${context.story.title ?? phrases.timeline}>
      ${entries.slice(0, state.shown).map((entry, turn) => entryTemplate(arrangement, entry, context, state, actions, isWindow ? turn + 1 : null))}
    </ol>
    ${
      isWindow
        ? html`<button type="button" class="button show-more" @click=${actions.onShowMore}>
            ${phrases.showMore}
          </button>`
        : nothing
    }`;
}

function entryTemplate(
  arrangement: Arrangement,
  { item, gap }: ListEntry,
  context: StoryContext,
  state: ListState,
  actions: DetailsActions,
  position: number | null,
): TemplateResult {
  const { event } = item;
  const text = arrangement.textOf(item);
  const isOpen = state.openId === event.id;
  const total = arrangement.count;
  return html`<li
    class="entry${isOpen ? " is-open" : ""}${state.litIds?.has(event.id) === true ? " is-lit" : ""}"
    id=${elementId(event) ?? nothing}
    aria-posinset=${position ?? nothing}
    aria-setsize=${position === null ? nothing : total}
  >
    ${gap === "" ? nothing : html`<p class="gap">${gap}</p>`}
    <div part="label" class="label" data-event=${event.id}>
      ${pointTemplate(item)} ${datesTemplate(event, text.date, context)}
      ${heading(
        context.headingLevel + 1,
        html`<button
          type="button"
          class="open"
          tabindex=${state.stopId === event.id ? 0 : -1}
          aria-expanded=${isOpen}
        >
          ${isolated(event.title, context.story.language)}
        </button>`,
      )}
      ${metaTemplate(text, groupName(arrangement, item))} ${isOpen ? nothing : textTemplate(event, context)}
      ${state.showReports && !isOpen ? lagTemplate(event, context) : nothing}
    </div>
    ${isOpen ? detailsInPlace(event, { place: item.index + 1, total, copied: state.copied }, context, actions) : nothing}
  </li>`;
}

/** Empty where it has none, or where its status says it already. */
function groupName(arrangement: Arrangement, item: Item): string {
  const group = arrangement.groups[arrangement.table.groups[item.slot]!];
  const isTold = group === undefined || group.key === "" || group.key === item.event.status;
  return isTold ? "" : group.name;
}

/** The mark of the rail: the same shapes as on the stage, upright. */
export function pointTemplate(item: Item): TemplateResult {
  return html`<span
    class="point"
    data-shape=${shapeOf(item)}
    aria-hidden="true"
    data-category=${item.category}
  ></span>`;
}

function shapeOf({ when, lane }: Item): string {
  if (when.choice === "one") return "hollow";
  if (when.approximate) return "about";
  if (when.uncertain) return "uncertain";
  if (lane !== null) return "bar";
  return when.precision === "day" || when.offset !== undefined || when.end - when.start <= dayLength
    ? "dot"
    : "band";
}

const dayLength = 86_400_000;
