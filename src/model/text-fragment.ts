/** Quotes over this many characters are given by their first and last words. */
const longestWhole = 200;
const wordsAtEnds = 5;

/**
 * `href` with a text fragment, so that a browser opens the very words. Dash, comma and ampersand are syntax there and
 * are percent-encoded: URL Fragment Text Directives, WICG, 2023. Other schemes than http and https stay as they are.
 */
export function withTextFragment(href: string, quote: string): string {
  const words = quote.trim().split(/\s+/);
  if (!/^https?:/.test(href) || words[0] === "" || href.includes(":~:")) return href;
  const isLong = quote.length > longestWhole && words.length > 2 * wordsAtEnds;
  const parts = isLong ? [words.slice(0, wordsAtEnds), words.slice(-wordsAtEnds)] : [words];
  const directive = parts.map((part) => encodeDirective(part.join(" "))).join(",");
  return `${href}${href.includes("#") ? "" : "#"}:~:text=${directive}`;
}

/** `encodeURIComponent` leaves the dash alone; it takes care of comma and ampersand. */
function encodeDirective(text: string): string {
  return encodeURIComponent(text).replace(/-/g, "%2D");
}
