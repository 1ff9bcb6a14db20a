import type { Citation, Story } from "../model/story.js";
import { resolveUrl } from "../model/url.js";

/** What the children of the element hold: JSON as text, a story read from a list, or neither. */
export type ChildData =
  { readonly kind: "json"; readonly text: string } | { readonly kind: "list"; readonly story: Story } | null;

// Asked of the host: on a form among its children, names of inputs would hide the methods.
const json = ':scope > script[type="application/json"]:not([slot])';
const lists = ":scope > :not([slot]):is(ol, ul), :scope > :not([slot]) :is(ol, ul)";

/** Reads the inline JSON, else the list. Children in a named slot are not data. */
export function readChildren(host: Element): ChildData {
  const script = host.querySelector(json);
  if (script !== null) return { kind: "json", text: script.textContent };
  const list = host.querySelector(lists);
  if (list === null) return null;
  return { kind: "list", story: { events: Array.from(list.children).filter(isItem).map(readItem) } };
}

// By the prototype's method, for the same reason.
function matches(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}

function isList(element: Element): boolean {
  return matches(element, "ol, ul");
}

function isItem(element: Element): boolean {
  return matches(element, "li");
}

/** One event. `data-date` says what HTML's `datetime` cannot hold; an absent field is left to the reader of the story. */
function readItem(item: Element): Story["events"][number] {
  const time = item.querySelector("time");
  const heading = item.querySelector("h1, h2, h3, h4, h5, h6");
  const cites = Array.from(item.querySelectorAll("cite"));
  const bodies = Array.from(item.querySelectorAll("p, blockquote, ul, ol")).filter(
    (body) => body.parentElement?.closest("p, blockquote, ul, ol") === item.parentElement,
  );
  const title = heading === null ? textOf(item, [time, ...cites, ...bodies]) : textOf(heading);
  const date =
    read(item, "data-date") ?? read(time, "data-date") ?? read(time, "datetime") ?? time?.textContent;
  const text = bodies
    .map(markupOf)
    .filter((block) => block !== "")
    .join("\n\n");
  return {
    date: date?.trim() ?? "",
    title: title.trim().replace(/\s+/g, " "),
    ...optional("id", item.id.replace(/^event-/, "")),
    ...optional("end", read(item, "data-end") ?? read(time, "data-end")),
    ...optional("status", read(item, "data-status")),
    ...optional("category", read(item, "data-category")),
    ...optional("text", text),
    ...(cites.length > 0 ? { sources: cites.map(readCite) } : {}),
  };
}

function read(element: Element | null, attribute: string): string | undefined {
  return element?.getAttribute(attribute)?.trim() ?? undefined;
}

function optional(key: string, value: string | undefined): Record<string, string> {
  return value === undefined || value === "" ? {} : { [key]: value };
}

function readCite(cite: Element): Citation {
  const link = cite.querySelector<HTMLAnchorElement>("a[href]") ?? cite.closest<HTMLAnchorElement>("a[href]");
  return { publisher: textOf(cite).trim(), ...optional("url", link?.href) };
}

function textOf(node: Node, without: readonly (Node | null)[] = []): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? "";
  if (node.nodeName === "BR") return " ";
  return Array.from(node.childNodes, (child) => (without.includes(child) ? "" : textOf(child, without))).join(
    "",
  );
}

/** A block as the story's own markup, so that its emphasis and links survive and all else stays literal. */
function markupOf(block: Element): string {
  if (isList(block)) {
    return Array.from(block.children)
      .map((item) => `- ${inlineMarkup(item).trim()}`)
      .join("\n");
  }
  const text = inlineMarkup(block).trim();
  return matches(block, "blockquote") ? `> ${text}` : text;
}

/** Blanks around the words of an element stay outside its marks, where they part it from its neighbours. */
function inlineMarkup(element: Element): string {
  const parts = Array.from(element.childNodes, (node) => {
    if (node.nodeType === Node.TEXT_NODE) return escapeMarkup(node.textContent ?? "");
    if (!(node instanceof Element) || matches(node, "cite, time, script, style")) return "";
    if (matches(node, "br")) return " ";
    const [open, close] = marksOf(node);
    return inlineMarkup(node).replace(/\S(?:.*\S)?/, (words) => open + words + close);
  });
  return parts.join("").replace(/\s+/g, " ");
}

function marksOf(element: Element): readonly [open: string, close: string] {
  if (matches(element, "strong, b")) return ["**", "**"];
  if (matches(element, "em, i")) return ["*", "*"];
  // As the browser resolves it: a page's own links need not begin as those of a story do.
  const url = element instanceof HTMLAnchorElement ? resolveUrl(element.href, undefined, "link") : null;
  return url === null ? ["", ""] : ["[", `](${escapeMarkup(url)})`];
}

function escapeMarkup(text: string): string {
  return text.replace(/[\\*()[\]>-]/g, "\\$&");
}
