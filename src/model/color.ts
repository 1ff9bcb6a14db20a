/**
 * A CSS colour from data, trimmed and in lower case; null unless it is hex, named, `rgb()` or `hsl()`, so
 * that nothing else (`var()`, `url()`, a second declaration) can reach a style. Old syntax with commas and
 * new syntax with spaces are both read.
 */
export function readColor(text: string): string | null {
  const color = text.trim().toLowerCase();
  if (color.length > longestColor) return null;
  return hex.test(color) || rgb.test(color) || hsl.test(color) || names.has(color) ? color : null;
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

/** The named colours of CSS Color 4. */
const names = new Set(
  (
    "aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood cadetblue chartreuse chocolate coral " +
    "cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange " +
    "darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey " +
    "dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew hotpink indianred " +
    "indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey " +
    "lightpink lightsalmon lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime limegreen linen magenta maroon " +
    "mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen mediumturquoise mediumvioletred midnightblue " +
    "mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred " +
    "papayawhip peachpuff peru pink plum powderblue purple rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna " +
    "silver skyblue slateblue slategray slategrey snow springgreen steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow " +
    "yellowgreen"
  ).split(" "),
);
