import type { TimelineActions } from "../render/timeline.js";
import type { AsOfChoice } from "./as-of-choice.js";
import type { DataNews } from "./data-news.js";
import type { ListLength } from "./list-length.js";
import type { Navigation } from "./navigation.js";
import type { SourcesControl } from "./sources-control.js";
import type { StageController } from "./stage-controller.js";
import type { StorySource } from "./story-source.js";

/** Those of the element that a person can ask for something, by the templates' buttons. */
export interface AskedParts {
  readonly element: { requestUpdate(): void; readonly updateComplete: Promise<boolean> };
  readonly stage: StageController;
  readonly navigation: Navigation;
  readonly sources: SourcesControl;
  readonly list: ListLength;
  readonly asOf: AsOfChoice;
  readonly news: DataNews;
  readonly source: StorySource;
}

/** Leads what a person asks for to the part that does it. */
export function timelineActions(parts: AskedParts): TimelineActions {
  const { element, stage, navigation, sources, list, asOf, news, source } = parts;
  return {
    onStageClick: navigation.onStageClick,
    onListClick: navigation.onListClick,
    onZoom: (factor) => {
      stage.zoomBy(factor, true);
    },
    onFit: () => {
      stage.glideTo(null, true);
    },
    onStep: (direction) => {
      navigation.step(direction);
    },
    onClose: () => {
      navigation.open(null);
    },
    onSources: () => {
      navigation.showSources(!sources.isOpen);
    },
    onSource: (id) => {
      sources.reach(id);
      navigation.showSource(id);
    },
    onCitation: (id) => {
      navigation.showCitation(id);
    },
    onCopy: sources.onCopy,
    onFilter: (kind, value) => {
      sources.onFilter(kind, value);
      navigation.keepFocus();
    },
    onSearch: (text) => {
      sources.onSearch(text);
      navigation.keepFocus();
    },
    onShowAllEvents: () => {
      sources.onShowAllEvents();
      navigation.keepFocus();
    },
    onOrder: sources.onOrder,
    onMoreSources: sources.onMoreSources,
    onPoint: sources.onPoint,
    onShowMore: () => {
      const first = list.shown;
      list.more();
      element.requestUpdate();
      void element.updateComplete.then(() => {
        navigation.focusListed(first);
      });
    },
    ...asOf.actions,
    onRetry: () => {
      news.onRetry();
      source.retry();
    },
  };
}
