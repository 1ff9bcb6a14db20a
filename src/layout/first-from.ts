/**
 * The first place in the ascending `values` that is not below `value`, or the end. `bisectLeft` of `d3-array` for typed arrays: it is asked
 * often. `shift` is added to each of them.
 */
export function firstFrom(
  values: Float64Array,
  value: number,
  low = 0,
  high = values.length,
  shift = 0,
): number {
  return firstBeyond(values, value, low, high, shift, false);
}

/** The first place in the ascending `values` that is above `value`, or the end. `shift`: as there. */
export function firstAfter(
  values: Float64Array,
  value: number,
  low = 0,
  high = values.length,
  shift = 0,
): number {
  return firstBeyond(values, value, low, high, shift, true);
}

function firstBeyond(
  values: Float64Array,
  value: number,
  low: number,
  high: number,
  shift: number,
  passesEqual: boolean,
): number {
  while (low < high) {
    const middle = (low + high) >>> 1;
    const at = values[middle]! + shift;
    if (at < value || (passesEqual && at === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}
