/** `make`, which gives its last result again as long as it is asked for the same things. */
export function remembersLast<Arguments extends readonly unknown[], Result>(
  make: (...args: Arguments) => Result,
): (...args: Arguments) => Result {
  let last: { readonly args: Arguments; readonly result: Result } | null = null;
  return (...args) => {
    if (last === null || args.some((arg, place) => arg !== last?.args[place]))
      last = { args, result: make(...args) };
    return last.result;
  };
}
