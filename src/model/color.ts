/**
 * A CSS colour from data, trimmed and in lower case; null unless it is hex, named, `rgb()` or `hsl()`, so
 * that nothing else (`var()`, `url()`, a second declaration) can reach a style. What fits this grammar and is
 * no colour after all, a browser tells; elsewhere it passes.
 */
export function readColor(text: string): string | null {
  const color = text.trim().toLowerCase();
  const { CSS } = globalThis as { readonly CSS?: { supports(property: string, value: string): boolean } };
  const isColor = color.length <= longestColor && grammar.test(color);
  return isColor && CSS?.supports("color", color) !== false ? color : null;
}

const longestColor = 64;

const grammar =
  /^(?:#[\da-f]{3,8}|(?:rgb|hsl)a?\((?:[\d .,%/+-]|deg|grad|rad|turn)+\)|(?!currentcolor|inherit|initial|revert|unset)[a-z]{3,20})$/;
