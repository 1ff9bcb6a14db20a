import { transformSync } from "esbuild";
import MagicString from "magic-string";
import { Visitor, type ESTree, type Plugin } from "vite";

/**
 * Shortens what stands in the templates of Lit: `html` and `svg` lose their indentation, `css` its comments and blanks too.
 * A minifier leaves texts alone, and these are a tenth of the file.
 */
export function shortTemplates(): Plugin {
  return {
    name: "short-templates",
    transform(code, id) {
      if (!/\/src\/[^?]*\.ts$/.test(id)) return undefined;
      const text = new MagicString(code);
      new Visitor({
        TaggedTemplateExpression({ tag, quasi }) {
          const shorten = tag.type === "Identifier" ? shorteners[tag.name] : undefined;
          if (shorten === undefined) return;
          const short = shorten(quasi.quasis.map(({ value }) => value.raw).join(hole)).split(hole);
          for (const [place, part] of quasi.quasis.entries()) replace(part, short[place]!, text);
        },
      }).visit(this.parse(code));
      return text.hasChanged()
        ? { code: text.toString(), map: text.generateMap({ hires: true }) }
        : undefined;
    },
  };
}

const shorteners: Readonly<Record<string, (raw: string) => string>> = {
  html: shortenMarkup,
  svg: shortenMarkup,
  css: shortenStyles,
};

/** Stands for a value between the parts of a template. */
const hole = "\0";

/** What begins and ends a line, whatever stands beside it. */
const blocks = "div|figure|header|h\\d|li|ol|p|section|ul";

/** The blank at the end of a button stays: read as text, it parts two buttons. */
const blankAfterStart = new RegExp(`(<(?:button|${blocks})\\b[^>]*>) `, "g");
const blankBeforeEnd = new RegExp(` (?=</(?:${blocks})>)`, "g");

/** A run of blanks shows as one, for no style here preserves them; before the end of a tag, and at both ends of a block, as none. */
function shortenMarkup(raw: string): string {
  return raw
    .replace(/\s+/g, " ")
    .replace(/ >/g, ">")
    .replace(blankAfterStart, "$1")
    .replace(blankBeforeEnd, "");
}

function shortenStyles(raw: string): string {
  // A backslash is JavaScript's here, not yet CSS's.
  if (raw.includes("\\") || raw.includes(hole)) return raw;
  const { code, warnings } = transformSync(raw, { loader: "css", minify: true, charset: "utf8" });
  // Half a style sheet, of one with values in it, would be misread and not be missed.
  if (warnings[0]) throw new Error(`A css template cannot be read: ${warnings[0].text}`);
  return code.trim();
}

function replace({ start, end, value }: ESTree.TemplateElement, short: string, text: MagicString): void {
  if (text.original.slice(start, end) !== value.raw)
    throw new Error("A template does not lie where it should.");
  if (short !== value.raw) text.update(start, end, short);
}
