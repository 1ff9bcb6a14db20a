export { StoryTimeline } from "./element/story-timeline.js";
export type { GroupBy } from "./layout/groups.js";
export type { Layout } from "./element/layout-choice.js";
export {
  TimelineAsOfEvent,
  TimelineLoadEvent,
  TimelineProblemEvent,
  TimelineSelectEvent,
  TimelineViewEvent,
} from "./element/events.js";
export { registerLocale } from "./locale/registry.js";
export type { Locale } from "./locale/locale.js";
export type { Problem } from "./model/problem.js";
export type {
  Category,
  Citation,
  Correction,
  DateInput,
  ParsedEvent,
  ParsedSource,
  ParsedStory,
  Source,
  SourceKind,
  Stance,
  Status,
  Story,
  StoryEvent,
  StoryImage,
} from "./model/story.js";
export type { View } from "./view/view.js";
