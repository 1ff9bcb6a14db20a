// What works without a browser.
export type { EventDate, Precision, TimeSpan } from "./time/event-date.js";
export { parseDate } from "./time/parse-date.js";

export type {
  Category,
  Citation,
  Correction,
  DateInput,
  ParsedCitation,
  ParsedCorrection,
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
export type { Problem, Severity } from "./model/problem.js";
export { parseStory, type ParseOptions, type ParseResult } from "./model/parse-story.js";
export { parseStoryText } from "./model/parse-story-text.js";
export { countUndated, publicationDays, storyAsOf } from "./model/as-of.js";
export { newOn, type News, type NewsOfDay } from "./model/what-is-new.js";
export { citedSources, countSources, originsOf, type SourceCounts } from "./model/origins.js";
export { rivalDates, type RivalDate } from "./model/rival-dates.js";

export type { Locale } from "./locale/locale.js";
export type { Words } from "./locale/words.js";
export { arrange, type Arrangement, type ArrangeOptions, type Item } from "./layout/arrange.js";
export type { Group, GroupBy } from "./layout/groups.js";
export { plainMeasure, type LabelStyle, type Measure } from "./layout/measure.js";
export { labelRows, project, type ProjectOptions } from "./layout/project.js";
export { restrict } from "./layout/restrict.js";
export type {
  DensityCell,
  GroupBand,
  Label,
  Mark,
  ReportTick,
  RestCell,
  Scene,
  Tick,
} from "./layout/scene.js";
export type { View } from "./view/view.js";
