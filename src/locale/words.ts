import type { Locale } from "./locale.js";

/** Everything that words for a reader depend on. */
export interface Words {
  readonly locale: Locale;
  /** The tag that `Intl` gets. */
  readonly language: string;
  /** IANA name of the story's zone; without it an instant is told at its own offset. */
  readonly timeZone?: string | undefined;
  /** UTC milliseconds: what was scheduled and has ended by then is told so. Without it nothing is over. */
  readonly now?: number;
}
