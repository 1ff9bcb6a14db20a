/** Forms of one phrase by the categories of `Intl.PluralRules`; `{n}` stands for the number. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** A phrase around a date whose preposition differs before a day: French has `depuis le 10 mai` but `depuis mai`. */
export type AroundDate = string | { readonly day: string; readonly other: string };

/**
 * The words of one language. Numbers, names of months and their order come from `Intl`.
 *
 * A word in braces stands for a value that is filled in as text. Phrases hold no markup.
 */
export interface Locale {
  /** BCP 47, the language alone where the words serve all its regions: `en`. */
  readonly language: string;
  /** In which its words are written; from left to right where nothing is said. */
  readonly direction?: "rtl";
  /** The tag that `Intl` gets for dates where the story says no more than `language`. */
  readonly dateLanguage?: string;
  readonly dates: DatePhrases;
  readonly phrases: Phrases;
}

export interface DatePhrases {
  /** `~`: {date} */
  readonly about: AroundDate;
  /** `?`: {date} */
  readonly uncertain: string;
  /** `../x`: {date} */
  readonly until: AroundDate;
  /** `x/..`: {date} */
  readonly since: AroundDate;
  /** `x/`, an end that nobody tells: {date} */
  readonly from: AroundDate;
  /** `/x`, a start that nobody tells: {date} */
  readonly endedBy: AroundDate;
  /** A one-of range: {first} {last} */
  readonly between: AroundDate;
  /** Two ends of a range in a sentence: {first} {last} */
  readonly fromTo: AroundDate;
  /** Joins the ends of an interval where each is one word (`1–15`), and where one is more: {first} {last} */
  readonly range: string;
  readonly wideRange: string;
  /** One of two, and both: {first} {last} */
  readonly or: string;
  readonly and: string;
  /** In a one-of set with an open end: {date} */
  readonly orEarlier: string;
  readonly orLater: string;
  /** A day and a time of day: {date} {time} */
  readonly dateTime: string;
  /** {year} is its first year. */
  readonly decade: string;
  /** {year}; of a winter over two years a range. */
  readonly spring: string;
  readonly summer: string;
  readonly autumn: string;
  readonly winter: string;
  /** Parts of a year in their order: {year} */
  readonly quarters: readonly [string, string, string, string];
  readonly thirds: readonly [string, string, string];
  readonly halves: readonly [string, string];
  /** The gap between two events, written out: {duration} */
  readonly later: string;
  /** Lengths of time in the form that `later` asks for, where that of `Intl`, the nominative, would be wrong. */
  readonly durations?: Readonly<Record<DurationUnit, Plural>>;
}

export type DurationUnit = "year" | "month" | "week" | "day" | "hour" | "minute" | "second";

export interface Phrases {
  readonly timeline: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly previous: string;
  readonly next: string;
  readonly close: string;
  /** {n} {total} */
  readonly position: string;
  readonly showMore: string;
  readonly loading: string;
  readonly empty: string;
  readonly retry: string;
  /** What a reader sees when a story did not load; the reason follows. */
  readonly loadFailed: string;
  /** {status} */
  readonly httpError: string;
  readonly notStory: string;
  readonly networkError: string;
  readonly timeout: string;
  /** What stays in view after a failed load. */
  readonly keptOld: string;
  readonly problems: Plural;
  /** How to work the stage, for screen readers. */
  readonly stageHelp: string;
  /** Names the slider below the stage; its value is the range that is shown. */
  readonly overview: string;
  readonly categories: string;
  /** What a click on a density cell does, after the count of events. */
  readonly zoomToThese: string;
  /** The lane of events without category, publisher or status, and the lane of all for which there is no room. */
  readonly noneGiven: string;
  readonly moreGroups: Plural;

  readonly sources: string;
  readonly noSources: string;
  readonly articles: Plural;
  readonly statements: Plural;
  readonly posts: Plural;
  readonly documents: Plural;
  readonly dataSets: Plural;
  /** Supporting sources of several kinds. */
  readonly mixedSources: Plural;
  readonly origins: Plural;
  readonly unnamed: Plural;
  readonly disputes: Plural;
  /** Events that a source supports. */
  readonly supportsEvents: Plural;
  readonly events: Plural;
  /** Between the parts of a count, blank included: "4 articles, 1 origin; 1 disputes". */
  readonly listComma: string;
  readonly listSemicolon: string;

  readonly confirmed: string;
  readonly reported: string;
  readonly alleged: string;
  readonly disputed: string;
  readonly retracted: string;
  readonly scheduled: string;
  /** Of what was scheduled and has ended: {date} of the latest report, and where none is dated. */
  readonly wasScheduledAsOf: AroundDate;
  readonly wasScheduled: string;
  /** {date}; how much later follows after a comma. */
  readonly firstReported: AroundDate;

  /** Opens the control that goes back to earlier days. */
  readonly asOf: string;
  /** {date}: a day. */
  readonly asKnownOn: string;
  readonly asKnownNow: string;
  /** Steps between days on which something was published. */
  readonly earlierDay: string;
  readonly laterDay: string;
  readonly backToNow: string;
  readonly leftOut: Plural;
  /** What became known that was not at the day before on which something was published: {date}, and where there is none. */
  readonly newSince: string;
  readonly newAtFirst: string;
  /** {n} */
  readonly andMore: string;
  /** Of an event, after its title and a colon. */
  readonly moreReports: Plural;
  readonly corrected: string;
  readonly nothingKnown: string;
  /** {title} of the open event. */
  readonly notKnownThen: string;
  /** Of a source. */
  readonly notPublishedThen: string;
  readonly noneDated: string;
  /** Shows how much later each event was reported. */
  readonly showReports: string;
  /** On paper, where a story has too many events: {n} {total} */
  readonly printStops: string;

  /** Stance of a citation, after the source's name. */
  readonly stanceDisputes: string;
  readonly stanceMentions: string;
  /** In the list of sources: {sources} */
  readonly restsOn: string;
  /** {sources}: whom a report rests on. */
  readonly citing: string;
  /** A report that rests on nobody else. */
  readonly ownReporting: string;
  /** {attribution}: the source's own words for people it does not name. */
  readonly unnamedOrigin: string;
  /** {date} */
  readonly published: string;
  readonly undated: string;
  readonly archived: string;
  /** {date}: when this source puts the event, where that cannot be reconciled with the event's own date. */
  readonly datesIt: string;
  /** Headings over the citations of an event by what they do for it. */
  readonly supportedBy: string;
  readonly disputedBy: string;
  readonly mentionedBy: string;
  /** Heading over the way from origins to reports. */
  readonly reportsTravelled: string;
  /** Kinds of sources, one each, where they are not articles. */
  readonly statement: string;
  readonly post: string;
  readonly document: string;
  readonly data: string;
  /** Buttons: from a citation to the list of sources, and back. {n}: the source's number. */
  readonly toSource: string;
  readonly toCitation: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyFailed: string;

  /** Events that a source disputes, and those that rest on it through others. */
  readonly disputesEvents: Plural;
  readonly behindEvents: Plural;
  readonly undatedCount: Plural;
  readonly sortBy: string;
  readonly byNumber: string;
  readonly byDate: string;
  readonly byPublisher: string;
  /** By how many events they support. */
  readonly byWeight: string;
  /** On a source: shows its events alone. */
  readonly onlyItsEvents: string;
  readonly filterEvents: string;
  readonly publisher: string;
  readonly status: string;
  /** {n} {total}: numbers of events. */
  readonly shownOf: string;
  readonly showAllEvents: string;
  /** {value}: a filter that a click takes away. */
  readonly withoutFilter: string;
  readonly nothingMatches: string;
  readonly openIsHidden: string;
  readonly translation: string;
  /** Marks of quotation around a title: {text} */
  readonly quoted: string;
  /** {author} */
  readonly by: string;
  readonly corrections: string;
  readonly readMore: string;
  /** {credit} */
  readonly credit: string;
}
