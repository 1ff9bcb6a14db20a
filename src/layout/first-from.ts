/** The first place in the ascending `values` that is not below `value`, or the end. `bisectLeft` of `d3-array` for typed arrays: it is asked often. `shift` is added to each of them. */
export function firstFrom(
  values: Float64Array,
  value: number,
  low = 0,
  high = values.length,
  shift = 0,
): number {
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! + shift < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first place in the ascending `values` that is above `value`, or the end. `shift`: as there. */
export function firstAfter(
  values: Float64Array,
  value: number,
  low = 0,
  high = values.length,
  shift = 0,
): number {
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! + shift <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
