// Types of <story-timeline> in JSX for React 19: `import type {} from "story-timeline/react"` once, anywhere.
import type { HTMLAttributes, RefAttributes } from "react";
import type {
  StoryTimeline,
  TimelineAsOfEvent,
  TimelineLoadEvent,
  TimelineProblemEvent,
  TimelineSelectEvent,
  TimelineViewEvent,
} from "./element.js";

/** React sets them as properties. */
type Properties = Partial<
  Pick<
    StoryTimeline,
    | "asOf"
    | "end"
    | "groupBy"
    | "headingLevel"
    | "jsonLd"
    | "layout"
    | "order"
    | "selected"
    | "showProblems"
    | "src"
    | "start"
    | "timeZone"
  >
> & {
  /** Keep the same list between renders, as by `useMemo`: another one is other data. */
  readonly events?: StoryTimeline["events"] | null;
  readonly story?: StoryTimeline["story"];
  readonly view?: StoryTimeline["view"];
};

interface Events {
  readonly "ontimeline-load"?: (event: TimelineLoadEvent) => void;
  readonly "ontimeline-problem"?: (event: TimelineProblemEvent) => void;
  readonly "ontimeline-select"?: (event: TimelineSelectEvent) => void;
  readonly "ontimeline-view"?: (event: TimelineViewEvent) => void;
  readonly "ontimeline-as-of"?: (event: TimelineAsOfEvent) => void;
}

export type StoryTimelineProps = HTMLAttributes<StoryTimeline> &
  RefAttributes<StoryTimeline> &
  Properties &
  Events;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "story-timeline": StoryTimelineProps;
    }
  }
}
