import { html, nothing, type TemplateResult } from "lit";
import { collator } from "../locale/intl.js";
import { formatNumber } from "../locale/format-number.js";
import { fill } from "../locale/plural.js";
import type { Words } from "../locale/words.js";
import { isFiltering, type FilterKind, type StoryFilter } from "../model/filter.js";
import { sourceName } from "../model/source-name.js";
import { statuses } from "../model/statuses.js";
import type { ParsedStory, Status } from "../model/story.js";
import { formatNote } from "./note-button.js";
import type { StoryContext } from "./context.js";
import { isolated } from "./phrase.js";

export interface FilterActions {
  /** Adds a value to what is asked for, or takes it away. */
  readonly onFilter: (kind: FilterKind, value: string) => void;
  readonly onSearch: (text: string) => void;
  readonly onShowAllEvents: () => void;
}

/** Longer lists of publishers are for typing, not for choosing. */
const mostPublishers = 300;

/** Words to search for, and lists to choose a publisher and a status from. Categories are chosen in the legend, sources in their list. */
export function filterControls(
  { unfiltered: story, words }: StoryContext,
  filter: StoryFilter,
  { onFilter, onSearch }: FilterActions,
): TemplateResult {
  const { phrases } = words.locale;
  const search = ({ target }: Event) => {
    onSearch((target as HTMLInputElement).value);
  };
  const used = usedStatuses(story);
  return html`<div class="filters" role="search" aria-label=${phrases.filterEvents}>
    <input
      type="search"
      aria-label=${phrases.filterEvents}
      placeholder=${phrases.filterEvents}
      .value=${filter.text}
      @input=${search}
    />
    ${chooser("publishers", phrases.publisher, publishersOf(story, words), (name) => name)}
    ${chooser(
      "statuses",
      phrases.status,
      statuses.filter((status) => used.has(status)),
      (status) => phrases[status as Status],
    )}
  </div>`;

  /** Adds what is chosen; it stands in the line of filters from then on. */
  function chooser(
    kind: FilterKind,
    label: string,
    values: readonly string[],
    nameOf: (value: string) => string,
  ) {
    const chosen: readonly string[] = filter[kind];
    if (values.length < 2) return nothing;
    const choose = ({ target }: Event) => {
      const { value } = target as HTMLSelectElement;
      (target as HTMLSelectElement).value = "";
      if (value !== "") onFilter(kind, value);
    };
    return html`<select aria-label=${label} @change=${choose}>
      <option value="" .selected=${true}>${label}</option>
      ${values
        .filter((value) => !chosen.includes(value))
        .map((value) => html`<option value=${value}>${nameOf(value)}</option>`)}
    </select>`;
  }
}

function publishersOf(story: ParsedStory, { language }: Words): readonly string[] {
  const names = new Set<string>();
  for (const { publisher } of story.sources) if (publisher !== undefined) names.add(publisher);
  return names.size > mostPublishers ? [] : [...names].sort(collator(language).compare);
}

/** What is filtered, how much of the story is shown, and the way back; nothing where all is shown. */
export function filterLine(
  context: StoryContext,
  filter: StoryFilter,
  isOpenHidden: boolean,
  { onFilter, onSearch, onShowAllEvents }: FilterActions,
): TemplateResult | typeof nothing {
  if (!isFiltering(filter)) return nothing;
  const { story, unfiltered, sources, numbers, words } = context;
  const { phrases } = words.locale;
  const chip = (name: string, text: unknown, remove: () => void) =>
    html`<button
      type="button"
      class="chip"
      aria-label=${fill(phrases.withoutFilter, { value: name })}
      @click=${remove}
    >
      ${text}
    </button>`;
  const chips = (kind: FilterKind, nameOf: (value: never) => string) =>
    filter[kind].map((value) => {
      const name = nameOf(value as never);
      return chip(name, isolated(name), () => {
        onFilter(kind, value);
      });
    });
  return html`<div class="filter-line" role="group" aria-label=${phrases.filterEvents}>
    <span>${filterText(story, unfiltered, words, isOpenHidden)}</span>
    ${
      filter.text.trim() === ""
        ? nothing
        : chip(filter.text, isolated(fill(phrases.quoted, { text: filter.text })), () => {
            onSearch("");
          })
    }
    ${chips("sources", (id: string) => {
      const source = sources.get(id);
      return source === undefined ? id : `${sourceName(source)} ${formatNote(numbers.get(id) ?? 0, words)}`;
    })}
    ${chips("publishers", (name: string) => name)} ${chips("statuses", (status: Status) => phrases[status])}
    ${chips("categories", (name: string) => name)}
    <button type="button" class="button all" @click=${onShowAllEvents}>${phrases.showAllEvents}</button>
  </div>`;
}

/** Looked for once: it is asked for with each letter that somebody types. */
function usedStatuses(story: ParsedStory): ReadonlySet<Status | undefined> {
  let used = knownStatuses.get(story);
  if (used === undefined) {
    used = new Set(story.events.map(({ status }) => status));
    knownStatuses.set(story, used);
  }
  return used;
}

const knownStatuses = new WeakMap<ParsedStory, ReadonlySet<Status | undefined>>();

/** "12 of 46 events shown" */
export function filterText(
  story: ParsedStory,
  unfiltered: ParsedStory,
  { locale: { phrases }, language }: Words,
  isOpenHidden: boolean,
): string {
  const count = fill(phrases.shownOf, {
    n: formatNumber(story.events.length, language),
    total: formatNumber(unfiltered.events.length, language),
  });
  const parts = [story.events.length === 0 ? phrases.nothingMatches : count];
  if (isOpenHidden) parts.push(phrases.openIsHidden);
  return parts.join(" · ");
}
