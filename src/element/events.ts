import type { ParsedEvent, ParsedStory } from "../model/story.js";
import type { Problem } from "../model/problem.js";

const everywhere = { bubbles: true, composed: true } as const;

/** New data is drawn. Once per data change, whoever made it. */
export class TimelineLoadEvent extends Event {
  static readonly type = "timeline-load";
  constructor(
    readonly story: ParsedStory,
    readonly problems: readonly Problem[],
  ) {
    super(TimelineLoadEvent.type, everywhere);
  }
}

/** New data has mistakes, or could not be had. Once per data change. */
export class TimelineProblemEvent extends Event {
  static readonly type = "timeline-problem";
  constructor(readonly problems: readonly Problem[]) {
    super(TimelineProblemEvent.type, everywhere);
  }
}

/** A person is about to open an event (`id`) or to close the open one (null). `preventDefault()` stops it. */
export class TimelineSelectEvent extends Event {
  static readonly type = "timeline-select";
  constructor(
    readonly id: string | null,
    readonly storyEvent: ParsedEvent | null,
  ) {
    super(TimelineSelectEvent.type, { ...everywhere, cancelable: true });
  }
}

/** A person moved the view; `start` and `end` in milliseconds on the axis. At most once a frame. */
export class TimelineViewEvent extends Event {
  static readonly type = "timeline-view";
  constructor(
    readonly start: number,
    readonly end: number,
  ) {
    super(TimelineViewEvent.type, everywhere);
  }
}

/** A person went to another day (EDTF) that the story is shown as of, or back to now (null). */
export class TimelineAsOfEvent extends Event {
  static readonly type = "timeline-as-of";
  constructor(readonly asOf: string | null) {
    super(TimelineAsOfEvent.type, everywhere);
  }
}

declare global {
  /** Of elements, documents and windows alike, since the events bubble through all of them. */
  interface GlobalEventHandlersEventMap {
    "timeline-as-of": TimelineAsOfEvent;
    "timeline-load": TimelineLoadEvent;
    "timeline-problem": TimelineProblemEvent;
    "timeline-select": TimelineSelectEvent;
    "timeline-view": TimelineViewEvent;
  }
}
