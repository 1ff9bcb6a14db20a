/**
 * A CSS colour from data, trimmed and in lower case; null unless it is hex, named, `rgb()` or `hsl()`, so
 * that nothing else (`var()`, `url()`, a second declaration) can reach a style. Old syntax with commas and
 * new syntax with spaces are both read.
 */
export function readColor(text: string): string | null {
  const color = text.trim().toLowerCase();
  if (color.length > longestColor) return null;
  return hex.test(color) || rgb.test(color) || hsl.test(color) || isName(color) ? color : null;
}

const longestColor = 64;

const hex = /^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/;
const number = String.raw`[+-]?(?:\d{1,4}(?:\.\d{1,8})?|\.\d{1,8})`;
const percent = `${number}%`;
const part = `${number}%?`;
const hue = `${number}(?:deg|grad|rad|turn)?`;
// CSS knows no mixture of numbers and percents between commas, and old browsers know none at all.
const rgb = new RegExp(`^rgba?\\( *(?:${components(number, number)}|${components(percent, percent)}) *\\)$`);
const hsl = new RegExp(`^hsla?\\( *${components(hue, percent, part)} *\\)$`);

function components(first: string, other: string, spaced = other): string {
  const withCommas = `${first} *, *${other} *, *${other}(?: *, *${part})?`;
  const withSpaces = `${first} +${spaced} +${spaced}(?: */ *${part})?`;
  return `(?:${withCommas}|${withSpaces})`;
}

/** Words alone; a browser knows which of them are colours, and elsewhere all pass. */
const name = /^(?!currentcolor|inherit|initial|revert|unset)[a-z]{3,20}$/;

function isName(color: string): boolean {
  const { CSS } = globalThis as { readonly CSS?: { supports(property: string, value: string): boolean } };
  return name.test(color) && CSS?.supports("color", color) !== false;
}
