import { plainDuration, plainTime } from "../time/read-plain-date.js";
import { isObject } from "./describe-value.js";
import { EventColumns } from "./event-columns.js";
import type { FieldReader } from "./field-reader.js";
import { maxEvents } from "./limits.js";
import { makePlace, storyPlace } from "./place.js";
import { readOutline, type RawOutline } from "./read-outline.js";
import { statuses } from "./statuses.js";
import type { Status } from "./story.js";

/**
 * Reads of all events what places and names them; `items` are those of the list, as given. Each is a part of the data, counted from `part`,
 * that has its problems together.
 */
export function readEvents(
  list: readonly unknown[],
  part: number,
  reader: FieldReader,
): { readonly items: readonly unknown[]; readonly columns: EventColumns } {
  const count = reader.countItems(list, "events", storyPlace, maxEvents);
  const items = new Array<unknown>(count);
  const columns = new EventColumns(count);
  for (let index = 0; index < count; index++) {
    reader.problems.part = part + index;
    const item = reader.item(list, index, "events", storyPlace);
    items[index] = item;
    readEvent(item, index, columns, reader);
  }
  reader.problems.part = 0;
  return { items, columns };
}

/**
 * Nearly all events are plain, and right in all that an outline tells: these lines read them, and make no objects. `readOutline` would read the
 * same. At ids and titles nobody looks before the second step, or it would take twice as long.
 */
function readEvent(item: unknown, index: number, columns: EventColumns, reader: FieldReader): void {
  let id, date, end, title, status, category, importance;
  let isTaken = isObject(item);
  try {
    if (isTaken) ({ id, date, end, title, status, category, importance } = item as RawOutline);
  } catch {
    isTaken = false;
  }
  if (
    title != null &&
    typeof date === "string" &&
    (status == null || statuses.includes(status as Status)) &&
    (importance == null || (typeof importance === "number" && Number.isFinite(importance)))
  ) {
    const categoryPlace = columns.findCategory(category);
    const start = plainTime(date);
    const isEndPlain = end == null || (typeof end === "string" && end.length === date.length);
    const last = isEndPlain && typeof end === "string" ? plainTime(end) : start;
    const endsAt = last + plainDuration(date.length);
    // What is not plain is no number.
    if (isEndPlain && endsAt > start && categoryPlace !== undefined) {
      columns.addPlain(index, id, title, date.length, start, endsAt);
      if (end != null) columns.setEnd(index);
      if (status != null) columns.setStatus(index, status as Status);
      if (categoryPlace >= 0) columns.setCategory(index, category as string, categoryPlace);
      if (importance != null) columns.setImportance(index, importance);
      return;
    }
  }
  readInDoubt(
    item,
    isTaken ? { id, date, end, title, status, category, importance } : null,
    index,
    columns,
    reader,
  );
}

function readInDoubt(
  item: unknown,
  raw: RawOutline | null,
  index: number,
  columns: EventColumns,
  reader: FieldReader,
): void {
  const place = makePlace("event", index);
  const event = readOutline(item, raw, place, reader);
  if (event !== null) columns.add(index, event);
  else if (place.label !== "") columns.titles[index] = place.label;
}
