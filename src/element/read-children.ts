import type { Citation, Story } from "../model/story.js";

/** What the children of the element hold: JSON as text, a story read from a list, or neither. */
export type ChildData =
  { readonly kind: "json"; readonly text: string } | { readonly kind: "list"; readonly story: Story } | null;

/** Reads the inline JSON, else the list. Children in a named slot are not data. */
export function readChildren(host: Element): ChildData {
  const children = Array.from(host.children).filter((child) => !child.hasAttribute("slot"));
  const script = children.find((child) => child.matches('script[type="application/json"]'));
  if (script !== undefined) return { kind: "json", text: script.textContent };
  const list = children
    .flatMap((child) => (isList(child) ? [child] : Array.from(child.querySelectorAll("ol, ul"))))
    .at(0);
  if (list === undefined) return null;
  return { kind: "list", story: { events: Array.from(list.children).filter(isItem).map(readItem) } };
}

function isList(element: Element): boolean {
  return element.matches("ol, ul");
}

function isItem(element: Element): boolean {
  return element.matches("li");
}

/** One event. `data-date` says what HTML's `datetime` cannot hold; an absent field is left to the reader of the story. */
function readItem(item: Element): Story["events"][number] {
  const time = item.querySelector("time");
  const heading = item.querySelector("h1, h2, h3, h4, h5, h6");
  const cites = Array.from(item.querySelectorAll("cite"));
  const bodies = Array.from(item.querySelectorAll("p, blockquote, ul, ol")).filter(
    (body) => body.parentElement?.closest("p, blockquote, ul, ol") === item.parentElement,
  );
  const title = heading?.textContent ?? textWithout(item, [time, ...cites, ...bodies]);
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
  const link = cite.querySelector("a[href]") ?? cite.closest("a[href]");
  return { publisher: cite.textContent.trim(), ...optional("url", read(link, "href")) };
}

function textWithout(item: Element, parts: readonly (Element | null)[]): string {
  const copy = item.cloneNode(true) as Element;
  // The clone has the same elements in the same order.
  const originals = Array.from(item.querySelectorAll("*"));
  const clones = Array.from(copy.querySelectorAll("*"));
  for (const [place, original] of originals.entries()) if (parts.includes(original)) clones[place]?.remove();
  return copy.textContent;
}

/** A block as the story's own markup, so that its emphasis and links survive and all else stays literal. */
function markupOf(block: Element): string {
  if (isList(block)) {
    return Array.from(block.children)
      .map((item) => `- ${inlineMarkup(item)}`)
      .join("\n");
  }
  const text = inlineMarkup(block);
  return block.matches("blockquote") ? `> ${text}` : text;
}

function inlineMarkup(element: Element): string {
  const parts = Array.from(element.childNodes, (node) => {
    if (node.nodeType === Node.TEXT_NODE) return escapeMarkup(node.textContent ?? "");
    if (!(node instanceof Element) || node.matches("cite, time, script, style")) return "";
    const inner = inlineMarkup(node);
    if (inner === "") return "";
    if (node.matches("strong, b")) return `**${inner}**`;
    if (node.matches("em, i")) return `*${inner}*`;
    const href = node.matches("a[href]") ? node.getAttribute("href") : null;
    return href === null ? inner : `[${inner}](${href})`;
  });
  return parts.join("").replace(/\s+/g, " ").trim();
}

function escapeMarkup(text: string): string {
  return text.replace(/[\\*[\]>-]/g, "\\$&");
}
