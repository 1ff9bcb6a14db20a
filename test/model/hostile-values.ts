/** One row of the table of hostile inputs. */
export interface HostileCase {
  readonly id: string;
  readonly input: unknown;
  /** Where the input enters. */
  readonly via: string;
  readonly expect: string;
}

export async function hostileCases(): Promise<readonly HostileCase[]> {
  return (await (
    await fetch(new URL("../cases/hostile.json", import.meta.url))
  ).json()) as readonly HostileCase[];
}

/** Replaces what JSON cannot hold: `$js` an expression, `$repeat` a long text, `$events` copies of one event. */
export async function revive(value: unknown): Promise<unknown> {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return Promise.all(value.map(revive));
  if ("$js" in value) return evaluate(String(value.$js));
  if ("$repeat" in value) return repeat(value.$repeat as [...string[], number]);
  if ("$events" in value) {
    const { count, each } = value.$events as { count: number; each: unknown };
    return Array.from({ length: count }, () => each);
  }
  const entries = await Promise.all(
    Object.entries(value).map(async ([name, item]) => [name, await revive(item)]),
  );
  return Object.fromEntries(entries) as unknown;
}

function repeat(parts: readonly (string | number)[]): string {
  const count = Number(parts.at(-1));
  const unit = String(parts.at(-2));
  return parts.slice(0, -2).join("") + unit.repeat(count);
}

/** As a module of the page's own server: strict content policies refuse to evaluate text. */
async function evaluate(expression: string): Promise<unknown> {
  const body = `export const make = () => (${expression});`;
  const { make } = (await import(
    `/__test__/slow?ms=0&type=text/javascript&body=${encodeURIComponent(body)}`
  )) as {
    make: () => unknown;
  };
  return make();
}
