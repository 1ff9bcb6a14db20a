import type { StoryTimeline } from "../../src/element.js";
import { all, rootOf } from "../element/timeline-page.js";

/** Elements that a timeline is made of, as it draws text, links and images of data. No data brings about another. */
const elements = new Set(
  `a article aside b bdi blockquote br button canvas cite code dd details div dl dt em figcaption figure footer form h1 h2 h3 h4 h5 h6
   header hgroup img input label legend fieldset li main nav ol optgroup option output p path circle line rect g q
   section select slot small span strong summary svg table tbody td th thead time title tr ul text polyline polygon marker defs`.split(
    /\s+/,
  ),
);

/** Those that run, load or send something; all others are names that a template or a program has written. */
const forbidden =
  /^on|^(?:srcdoc|srcset|is|formaction|action|ping|poster|background|manifest|http-equiv|content|data|xlink:href|nonce|integrity)$|[^\w:-]/i;

/** Words of programs that no reader should meet. */
const slips = /\bNaN\b|\bundefined\b|\[object |\bInfinity\b|\bnull\b/;

/** Of one stage with its panels; a list of 500 events is a page of its own. */
export const maxNodes = 25_000;

/**
 * What hostile data may not have made of a timeline, a line each. `quoted` is all text of the data, in which words of
 * programs may stand.
 */
export function faultsOf(timeline: StoryTimeline, quoted: string): string[] {
  const faults: string[] = [];
  const root = rootOf(timeline);
  const drawn = all<Element>(root, "*");
  if (drawn.length > maxNodes) faults.push(`${drawn.length} elements`);
  for (const element of drawn) {
    const name = element.localName;
    if (!elements.has(name)) faults.push(`element ${name}`);
    for (const { name: attribute, value } of Array.from(element.attributes)) {
      if (forbidden.test(attribute)) faults.push(`${name} ${attribute}="${value}"`);
      if (
        /^(class|part|style|width|height|d|points|transform|viewBox|role|type|rel|[xyr][12]?)$/.test(
          attribute,
        ) &&
        slips.test(value)
      )
        faults.push(`${name} ${attribute}="${value}"`);
      if (/^(class|part)$/.test(attribute) && !/^[\w\s-]*$/.test(value))
        faults.push(`${name} ${attribute}="${value}"`);
      if (attribute === "style" && !/^(?:\s*-?-?[\w-]+:\s*[\w\s().,%#/+*"-]*;?)*$/.test(value))
        faults.push(`${name} style="${value}"`);
      if (
        /^(aria-label|alt|title|aria-description|aria-valuetext|placeholder)$/.test(attribute) &&
        hasSlip(value, quoted)
      )
        faults.push(`${name} ${attribute}="${value}"`);
    }
    if (element.id !== "" && !/^(?:event-[\w-]{1,64}|[a-z]+(?:-[a-z]+)*)$/.test(element.id))
      faults.push(`id ${element.id}`);
    if (
      element instanceof HTMLAnchorElement &&
      element.hasAttribute("href") &&
      !/^(https?|mailto):/.test(element.href)
    )
      faults.push(`href ${element.href}`);
    if (element instanceof HTMLImageElement && !/^https?:/.test(element.src))
      faults.push(`src ${element.src}`);
    if (
      element instanceof HTMLAnchorElement &&
      element.hostname !== location.hostname &&
      !element.relList.contains("noopener")
    )
      faults.push(`a link to ${element.hostname} without noopener`);
  }
  for (const node of textNodes(root))
    if (hasSlip(node.data, quoted)) faults.push(`text “${node.data.slice(0, 200)}”`);
  return [...new Set(faults)].map((fault) => fault.slice(0, 200));
}

/** Whether it has a word of programs that the data did not have. */
function hasSlip(text: string, quoted: string): boolean {
  const slip = slips.exec(text)?.[0];
  return slip !== undefined && !quoted.includes(slip);
}

function textNodes(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) found.push(node as Text);
  return found;
}
