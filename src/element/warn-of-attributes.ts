import type { PropertyValues } from "lit";
import { groupings, type GroupBy } from "../layout/groups.js";
import { isTimeZone } from "../time/zone.js";

interface Attributes {
  readonly groupBy: GroupBy;
  readonly timeZone: string | null;
}

/** Tells developers, once for each value, of attributes that cannot be followed. */
export function warnOfAttributes(
  changed: PropertyValues<Attributes>,
  { groupBy, timeZone }: Attributes,
): void {
  if (changed.has("groupBy") && !groupings.includes(groupBy)) {
    console.warn(
      `story-timeline: events are not grouped by “${groupBy}”; write one of ${groupings.join(", ")}.`,
    );
  }
  if (changed.has("timeZone") && timeZone !== null && !isTimeZone(timeZone)) {
    console.warn(
      `story-timeline: “${timeZone}” is not a time zone; write an IANA name such as “Asia/Shanghai”.`,
    );
  }
}
