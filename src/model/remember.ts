/**
 * A newspaper's archive has 36,500 days in a century; what is remembered should not outgrow what it saves.
 */
const maxRemembered = 10_000;

/** `compute`, which depends on its argument alone, but at once for texts that it met before. */
export function remember<Result extends object | boolean | null>(
  compute: (text: string) => Result,
): (text: string) => Result {
  const results = new Map<string, Result>();
  return (text) => {
    const known = results.get(text);
    if (known !== undefined) return known;
    const result = compute(text);
    if (results.size >= maxRemembered) results.clear();
    results.set(text, result);
    return result;
  };
}
