import type { Problem } from "../model/problem.js";
import { countEvents } from "../model/story-columns.js";
import type { ParsedStory } from "../model/story.js";
import type { AsOfState } from "../render/as-of.js";
import type { StageState } from "../render/stage-state.js";
import type { TimelineState } from "../render/timeline.js";
import type { AsOfChoice } from "./as-of-choice.js";
import { failureReason } from "./failure-reason.js";
import type { LayoutChoice } from "./layout-choice.js";
import type { ListLength } from "./list-length.js";
import type { Navigation } from "./navigation.js";
import type { OpenEvent } from "./open-event.js";
import type { PrintView } from "./print-view.js";
import type { ShownStory } from "./shown-story.js";
import type { SourcesControl } from "./sources-control.js";
import type { StorySource } from "./story-source.js";

/** What a picture is read from: the wishes that stand on the element, and its parts. */
export interface ShownParts {
  readonly element: {
    readonly selected: string | null;
    readonly order: string;
    readonly src: string | null;
    readonly showProblems: boolean;
    readonly groupBy: string;
    readonly problems: readonly Problem[];
  };
  readonly source: StorySource;
  readonly shown: ShownStory;
  readonly layout: LayoutChoice;
  readonly navigation: Navigation;
  readonly sources: SourcesControl;
  readonly openEvent: OpenEvent;
  readonly asOf: AsOfChoice;
  readonly list: ListLength;
  readonly print: PrintView;
}

/** A list shows texts, panels and paper show sources, and days and publishers are theirs; else on the stage an outline will do. */
export function showsMoreThanOutline({ element, layout, print, sources, asOf }: ShownParts): boolean {
  const isList = layout.shown === "vertical" || print.isPrinting;
  const hasPanel = element.selected !== null || sources.isOpen || asOf.isOpen || element.showProblems;
  return isList || hasPanel || element.groupBy === "publisher";
}

/** What the templates draw. */
export function timelineState(parts: ShownParts): TimelineState {
  const { element, source, layout, navigation, sources, list, print } = parts;
  const { failure, isLoading } = source;
  const { context, arrangement, words } = parts.shown;
  const isDrawn = arrangement !== null && arrangement.full.count > 0;
  const isInData = failure === null || failure.code === "load-data";
  const open = navigation.itemOf(element.selected);
  return {
    layout: layout.shown,
    order: element.order === "newest" ? "newest" : "oldest",
    words,
    story: context === null || arrangement === null ? null : { context, arrangement },
    isLoading,
    isPrinting: print.isPrinting,
    failure: failure && { reason: failureReason(failure, words), canRetry: element.src !== null },
    // Readers see them only where there is nothing else to see.
    problems: element.showProblems || (!isDrawn && !isLoading && isInData) ? element.problems : [],
    open,
    stopId: navigation.stopId,
    sourcesShown: sources.isOpen,
    sources,
    copied: sources.copied,
    litIds: sources.litIds,
    isOpenHidden: open === null && holds(context?.unfiltered, element.selected),
    asOf: asOfState(parts),
    listed: list.shown,
  };
}

/** What the stage draws besides the scene; null where there is no story. */
export function stageState({
  element,
  shown,
  navigation,
  sources,
  asOf,
  openEvent,
}: ShownParts): StageState | null {
  const { arrangement, context } = shown;
  if (arrangement === null || context === null) return null;
  return {
    arrangement,
    openId: element.selected,
    stopId: navigation.stopId,
    focusedId: navigation.focusedId,
    litIds: sources.litIds,
    showReports: asOf.reportsShown,
    headingLevel: context.headingLevel + 1,
    covered: openEvent.covered,
  };
}

function asOfState({ element, shown, asOf }: ShownParts): AsOfState | null {
  const { full, context, words } = shown;
  if (full === null || context === null) return null;
  const known = context.unfiltered;
  const { selected } = element;
  const open = asOf.value === null || selected === null ? undefined : full.places.get(selected);
  const title = open === undefined || holds(known, selected) ? null : full.itemAt(open).event.title;
  return asOf.state(full.story, countEvents(known), title ?? null, words);
}

function holds(story: ParsedStory | undefined, id: string | null): boolean {
  return id !== null && story?.events.some((event) => event.id === id) === true;
}
