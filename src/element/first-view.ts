import type { Arrangement } from "../layout/arrange.js";
import { onAxis } from "../time/on-axis.js";
import { parseDate } from "../time/parse-date.js";
import type { View } from "../view/view.js";

/** The view that the attributes `start` and `end` ask for, both EDTF; an absent one is the story's. Null where they make no view. */
export function readFirstView(
  start: string | null,
  end: string | null,
  arrangement: Arrangement,
): View | null {
  const read = (text: string | null) => {
    const date = text === null ? null : parseDate(text);
    return date === null ? null : onAxis(date, arrangement.words.timeZone);
  };
  const first = read(start);
  const last = read(end);
  if (first === null && last === null) return null;
  const view = { start: first?.start ?? arrangement.extent.start, end: last?.end ?? arrangement.extent.end };
  return Number.isFinite(view.start) && Number.isFinite(view.end) && view.start < view.end ? view : null;
}
