import type { EventDate } from "./event-date.js";

/** What became of a text: a date, or why it is none. */
export type Reading = EventDate | Refusal;

/** `remedy` ends the sentence “…” is not a date; …. without its full stop. Absent where the text is not EDTF at all. */
export interface Refusal {
  readonly refused: true;
  readonly remedy?: string;
}

/** The text is in no notation of EDTF; what its author may have meant is for `describeBadDate` to find out. */
export const notEdtf: Refusal = { refused: true };

export function refuse(remedy: string): Refusal {
  return { refused: true, remedy };
}

export function isRefusal(result: object): result is Refusal {
  return "refused" in result;
}
