/**
 * A newspaper's archive has 36,500 days in a century; what is remembered should not outgrow what it saves.
 */
const maxRemembered = 10_000;

/** `compute`, which depends on its argument alone, but at once for what it met before. */
export function remember<Key extends string | number, Result extends object | boolean | null>(
  compute: (key: Key) => Result,
): (key: Key) => Result {
  const results = new Map<Key, Result>();
  return (key) => {
    const known = results.get(key);
    if (known !== undefined) return known;
    const result = compute(key);
    if (results.size >= maxRemembered) results.clear();
    results.set(key, result);
    return result;
  };
}
