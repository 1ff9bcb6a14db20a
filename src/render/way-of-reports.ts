import { html, nothing, svg, type TemplateResult } from "lit";
import { formatNumber } from "../locale/format-number.js";
import { fill } from "../locale/plural.js";
import { isTelling, provenanceOf, type ProvenanceNode } from "../model/provenance.js";
import { sourceName } from "../model/source-name.js";
import type { ParsedEvent, ParsedSource } from "../model/story.js";
import type { DetailsActions, StoryContext } from "./context.js";
import { dateWords } from "./event-summary.js";
import { noteButton } from "./note-button.js";
import { fillWith, isolated } from "./phrase.js";

/**
 * How the reports of an event travelled, from origins to articles: a nested list, each report under the one it rests on, and
 * lines beside it. A report that rests on several stands under the last of them and has lines from the others too.
 * Nothing where the citations tell as much.
 */
export function wayOfReports(
  event: ParsedEvent,
  context: StoryContext,
  actions: DetailsActions,
): TemplateResult | typeof nothing {
  const way = provenanceOf(context.story, event);
  if (!isTelling(way)) return nothing;
  const { reportsTravelled } = context.words.locale.phrases;
  const picture = drawLines(way.nodes);
  return html`<div class="travelled">
    <p class="kicker" aria-hidden="true">${reportsTravelled}</p>
    ${listOf(nestingOf(way.nodes), picture, event, context, actions, reportsTravelled)}
  </div>`;
}

/** Em: where the middle of a row's first line is, how far lines lie from each other, and how large a dot is. */
const middle = 0.8;
const aside = 0.35;
const radius = 0.28;

interface Picture {
  readonly rows: readonly Row[];
  /** Room for dots, and for lines that lie before those of the first level. */
  readonly margin: number;
}

/** A node, and what is drawn beside it. Places are in em from the dots of the first level, in the direction of time. */
interface Row {
  readonly node: ProvenanceNode;
  readonly dot: number;
  /** Upright lines: from top to bottom, from the top to the dot, and from the dot to the bottom. */
  readonly through: Set<number>;
  readonly into: Set<number>;
  readonly outOf: Set<number>;
}

/** A line goes down from the nearest that a report rests on; those from others lie beside it, or they would pass through dots. */
function drawLines(nodes: readonly ProvenanceNode[]): Picture {
  // Deep ways make small steps, so that names keep most of the width.
  const step = nodes.some(({ level }) => level > 5) ? 0.75 : 1.25;
  const rows = nodes.map((node): Row => ({
    node,
    dot: step * node.level,
    through: new Set(),
    into: new Set(),
    outOf: new Set(),
  }));
  let joined = 0;
  let first = 0;
  for (const [place, row] of rows.entries()) {
    const { parents } = row.node;
    if (parents.length > 1) joined++;
    for (const [turn, parent] of parents.entries()) {
      const x = rows[parent]!.dot - (turn === parents.length - 1 ? 0 : aside * joined);
      first = Math.min(first, x);
      rows[parent]!.outOf.add(x);
      for (const between of rows.slice(parent + 1, place)) between.through.add(x);
      row.into.add(x);
    }
  }
  return { rows, margin: radius - first };
}

interface Nested {
  readonly row: number;
  readonly below: readonly Nested[];
}

/** Rows under the nearest that they rest on, in the order of the rows; one that stands elsewhere begins anew. */
function nestingOf(nodes: readonly ProvenanceNode[]): readonly Nested[] {
  const roots: Nested[] = [];
  const way: { readonly row: number; readonly below: Nested[] }[] = [];
  for (const [row, { parents }] of nodes.entries()) {
    const nested = { row, below: [] };
    const nearest = way.findLastIndex((each) => each.row === parents.at(-1));
    way.length = nearest + 1;
    (way.at(-1)?.below ?? roots).push(nested);
    way.push(nested);
  }
  return roots;
}

function listOf(
  nested: readonly Nested[],
  picture: Picture,
  event: ParsedEvent,
  context: StoryContext,
  actions: DetailsActions,
  label?: string,
): TemplateResult | typeof nothing {
  if (nested.length === 0) return nothing;
  // eslint-disable-next-line lit-a11y/no-redundant-role -- Safari tells no list without bullets otherwise
  return html`<ul role="list" aria-label=${label ?? nothing}>
    ${nested.map(
      ({ row, below }) =>
        html`<li>
          <div class="hop" data-role=${picture.rows[row]!.node.role}>
            ${drawing(picture.rows[row]!, picture.margin)}
            <p
              .style=${`padding-inline-start: ${em(picture.margin + picture.rows[row]!.dot + 2.5 * radius)}`}
            >
              <span class="said">${nodeTemplate(picture.rows[row]!.node, event, context, actions)}</span>
            </p>
          </div>
          ${listOf(below, picture, event, context, actions)}
        </li>`,
    )}
  </ul>`;
}

function nodeTemplate(
  { sources, role, isUnnamed }: ProvenanceNode,
  event: ParsedEvent,
  context: StoryContext,
  actions: DetailsActions,
) {
  const { words, numbers } = context;
  const { phrases } = words.locale;
  const [source] = sources;
  if (source === undefined) return nothing;
  if (sources.length > 1) return fill(phrases.andMore, { n: formatNumber(sources.length, words.language) });
  const { publishedWhen } = source;
  const said: unknown[] = publishedWhen === undefined ? [] : [dateWords(publishedWhen, words)];
  if (role === "disputes") said.push(phrases.stanceDisputes);
  if (isUnnamed) said.push(fillWith(phrases.unnamedOrigin, isolated(attributionOf(source, event))));
  return html`${noteButton(numbers.get(source.id) ?? 0, "toSource", words, () => {
      actions.onSource(source.id);
    })}
    <b class="publisher">${isolated(sourceName(source))}</b
    >${said.map((each) => html`<span class="aside-note">${phrases.listComma}${each}</span>`)}`;
}

function attributionOf({ id, attribution }: ParsedSource, event: ParsedEvent): string {
  const own = event.sources.find((citation) => citation.source === id && citation.attribution !== undefined);
  return own?.attribution ?? attribution ?? "";
}

/** Decoration: what it shows the list says. Under right-to-left it is mirrored. */
function drawing({ node, dot, through, into, outOf }: Row, margin: number): TemplateResult {
  const at = margin + dot;
  const line = (x1: number, y1: string, x2: number, y2: string) =>
    svg`<line x1=${em(x1)} y1=${y1} x2=${em(x2)} y2=${y2}></line>`;
  const upright = (places: ReadonlySet<number>, from: string, to: string) =>
    Array.from(places, (x) => line(margin + x, from, margin + x, to));
  const across = (places: ReadonlySet<number>) =>
    Array.from(places, (x) => line(margin + x, em(middle), at, em(middle)));
  const side = em(2 * radius);
  return html`<svg class="lines" width=${em(at + radius)} height="100%" aria-hidden="true">
    ${upright(through, "0", "100%")}${upright(into, "0", em(middle))}${upright(outOf, em(middle), "100%")}
    ${across(into)}${across(outOf)}
    ${
      node.role === "disputes"
        ? svg`<rect x=${em(at - radius)} y=${em(middle - radius)} width=${side} height=${side}></rect>`
        : svg`<circle
            class=${node.isUnnamed ? "is-hollow" : nothing}
            cx=${em(at)}
            cy=${em(middle)}
            r=${em(node.role === "via" ? radius * 0.75 : radius)}
          ></circle>`
    }
  </svg>`;
}

function em(length: number): string {
  return `${Math.round(length * 100) / 100}em`;
}
