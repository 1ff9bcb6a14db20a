import { readInlines } from "./inlines.js";
import type { Paragraph, TextBlock, TextInline, TextList } from "./text-tree.js";

export type {
  MarkedText,
  Paragraph,
  PlainText,
  Quotation,
  TextBlock,
  TextInline,
  TextLink,
  TextList,
} from "./text-tree.js";

/**
 * Reads the little language of `text`, in linear time and with bounded nesting; whatever does not fit it is
 * literal.
 *
 * A blank line ends a paragraph; lines of `> ` are a quotation, which may hold paragraphs and lists but no
 * quotation; lines of `- ` are a list, each item going on in lines that are indented. Within these
 * `*emphasis*`, `**strong**`, `[words](url)` and, before punctuation, `\` for the character itself. A link
 * whose URL is not allowed stays as written.
 */
export function parseText(text: string): readonly TextBlock[] {
  return readBlocks(text.split(/\r\n?|\n/), true);
}

/** The words alone: blocks and items by lines. */
export function plainText(blocks: readonly TextBlock[]): string {
  return blocks.map(plainBlock).join("\n");
}

function plainBlock(block: TextBlock): string {
  if (block.kind === "quotation") return plainText(block.blocks);
  if (block.kind === "list") return block.items.map(plainInlines).join("\n");
  return plainInlines(block.children);
}

function plainInlines(inlines: readonly TextInline[]): string {
  return inlines
    .map((inline) => (inline.kind === "text" ? inline.text : plainInlines(inline.children)))
    .join("");
}

function readBlocks(lines: readonly string[], mayQuote: true): TextBlock[];
function readBlocks(lines: readonly string[], mayQuote: false): (Paragraph | TextList)[];
function readBlocks(lines: readonly string[], mayQuote: boolean): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (let i = 0; i < lines.length;) {
    const kind = lineKind(lines[i], mayQuote);
    let end = i + 1;
    while (end < lines.length && continues(kind, lineKind(lines[end], mayQuote))) end++;
    const block = lines.slice(i, end);
    if (kind === "quotation") blocks.push({ kind, blocks: readBlocks(block.map(withoutMark), false) });
    if (kind === "list") blocks.push({ kind, items: listItems(block).map(readInlines) });
    if (kind === "paragraph" || kind === "indented")
      blocks.push({ kind: "paragraph", children: readInlines(joinLines(block)) });
    i = end;
  }
  return blocks;
}

type LineKind = "blank" | "quotation" | "list" | "indented" | "paragraph";

function lineKind(line = "", mayQuote: boolean): LineKind {
  if (line.trim() === "") return "blank";
  if (mayQuote && line.startsWith(">")) return "quotation";
  if (/^-\s/.test(line)) return "list";
  return /^\s/.test(line) ? "indented" : "paragraph";
}

function continues(block: LineKind, next: LineKind): boolean {
  if (block === "paragraph" || block === "indented") return next === "paragraph" || next === "indented";
  return next === block || (block === "list" && next === "indented");
}

function withoutMark(line: string): string {
  return line.replace(/^> ?/, "");
}

function listItems(lines: readonly string[]): string[] {
  const items: string[][] = [];
  for (const line of lines) {
    if (line.startsWith("-")) items.push([line.slice(1)]);
    else items.at(-1)?.push(line);
  }
  return items.map(joinLines);
}

function joinLines(lines: readonly string[]): string {
  return lines.map((line) => line.trim()).join("\n");
}
