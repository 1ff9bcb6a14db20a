/** Half-open: `start` is included, `end` is not. Milliseconds since 1970, UTC. */
export interface TimeSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * How exactly a date was written; a date means all of its unit.
 *
 * Of a date with `X` it is the smallest unit that holds every reading: the decade of `202X`, the century of `20XX`, the
 * millennium of `2XXX` (and of `XXXX`, for which there is no wider word), the year of `2004-XX` and `2004-1X`, the month
 * of `2004-06-XX`. Of an interval or a set it is the coarsest of its parts.
 */
export type Precision =
  | "millennium"
  | "century"
  | "decade"
  | "year"
  | "half"
  | "third"
  | "quarter"
  | "season"
  | "month"
  | "day"
  | "hour"
  | "minute"
  | "second"
  | "millisecond";

export type Season = "spring" | "summer" | "autumn" | "winter";

/**
 * All that a date may mean. `start` and `end` are UTC milliseconds, ±Infinity where open or unknown.
 *
 * A calendar date and a time without offset are floating: their numbers are the wall clock read as if it were UTC.
 * Only a date with an `offset` is an instant. An interval or a set has no `offset` of its own: it is as its parts are.
 */
export interface EventDate extends TimeSpan {
  /** The date as EDTF, the way its author wrote it; of a `Date` or number as `toISOString` writes it. */
  readonly edtf: string;
  readonly precision: Precision;
  /** `~`: about then. The span is not widened. */
  readonly approximate: boolean;
  /** `?`: perhaps not then. */
  readonly uncertain: boolean;
  /** Minutes east of UTC as written. Present on instants alone. */
  readonly offset?: number;
  /** The season as named by its author; which months that means depends on the hemisphere. */
  readonly season?: Season;
  /** The ends of an interval; one that is open (`..`) or unknown (blank) is absent. */
  readonly first?: EventDate;
  readonly last?: EventDate;
  /** The end of an interval that was left blank: it exists, but nobody says when. */
  readonly unknown?: "first" | "last";
  /**
   * What a one-of or all-of set lists, in time order. A range in a set (`1670..1672`) is an interval, an open end
   * (`1760..`) an interval with one end.
   */
  readonly alternatives?: readonly EventDate[];
  /** Whether the set is `[…]`, one of, or `{…}`, all of. */
  readonly choice?: "one" | "all";
}
