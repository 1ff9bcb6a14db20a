/** A mistake in the data: where, what, how to mend it. */
export interface Problem {
  /**
   * Stable, in kebab-case.
   *
   * Of a field: its name and what is wrong with it, one of `-missing`, `-invalid` (refused), `-unknown` (no
   * such word or id), `-long` (cut), `-unreadable` (reading it threw), `-omitted` (a list was cut),
   * `-duplicate`, `-cycle`: `date-invalid`, `title-missing`, `based-on-cycle`. Of an item: `event-invalid`,
   * `source-empty`. Of the whole: `story-invalid`, `json-invalid`, `problems-omitted`.
   */
  readonly code: string;
  /** Where in the data, counted from 0: `events[2].date`. Empty for the whole. */
  readonly path: string;
  /** One sentence that names the thing, counted from 1, and the remedy. */
  readonly message: string;
  /** `error`: the item is left out. `warning`: it is shown, mended. */
  readonly severity: Severity;
}

export type Severity = "error" | "warning";
