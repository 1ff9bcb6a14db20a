import { html, nothing, svg, type TemplateResult } from "lit";
import { plural } from "../locale/plural.js";
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
  const depth = Math.max(...way.nodes.map(({ level }) => level));
  const picture: Picture = {
    nodes: way.nodes,
    lines: linesOf(way.nodes),
    // Deep ways make small steps, so that names keep most of the width.
    step: depth > 5 ? 0.75 : 1.25,
  };
  return html`<div class="travelled">
    <p class="kicker" aria-hidden="true">${reportsTravelled}</p>
    ${listOf(nestingOf(way.nodes), picture, event, context, actions, reportsTravelled)}
  </div>`;
}

interface Picture {
  readonly nodes: readonly ProvenanceNode[];
  readonly lines: readonly Lines[];
  /** Em from level to level. */
  readonly step: number;
}

/** What is drawn beside a row: upright lines by their lane, and those that turn to its dot or come from it. */
interface Lines {
  /** From top to bottom. */
  readonly through: Set<string>;
  /** From the top to the dot, and from the dot to the bottom. */
  readonly into: Set<string>;
  readonly outOf: Set<string>;
}

/** A lane by its level, and how many lines it lies beside that level's own. */
function laneName(level: number, aside: number): string {
  return `${level} ${aside}`;
}

function linesOf(nodes: readonly ProvenanceNode[]): readonly Lines[] {
  const lines = nodes.map((): Lines => ({ through: new Set(), into: new Set(), outOf: new Set() }));
  let joined = 0;
  for (const [row, { parents }] of nodes.entries()) {
    const nearest = parents.at(-1);
    if (parents.length > 1) joined++;
    for (const parent of parents) {
      const lane = laneName(nodes[parent]!.level, parent === nearest ? 0 : joined);
      lines[parent]!.outOf.add(lane);
      for (let between = parent + 1; between < row; between++) lines[between]!.through.add(lane);
      lines[row]!.into.add(lane);
    }
  }
  return lines;
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
          <div class="hop" data-role=${picture.nodes[row]!.role}>
            ${drawing(row, picture)}
            <p .style=${`padding-inline-start: ${em(placeOf(row, picture) + 2.5 * radius)}`}>
              ${nodeTemplate(picture.nodes[row]!, event, context, actions)}
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
  if (sources.length > 1) return plural(phrases.moreSources, sources.length, words.language);
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

/** Where the middle of a row's first line is, how far lanes lie from each other and how large a dot is, in em. */
const middle = 0.8;
const aside = 0.35;
const radius = 0.28;

/** Decoration: what it shows the list says. Under right-to-left it is mirrored. */
function drawing(row: number, picture: Picture): TemplateResult {
  const { level, role, isUnnamed } = picture.nodes[row]!;
  const { lines, step } = picture;
  const { through, into, outOf } = lines[row]!;
  const margin = marginOf(lines);
  const xOf = (of: number, lane = 0) => em(margin + step * of - aside * lane);
  const upright = (lanes: ReadonlySet<string>, from: string, to: string) =>
    Array.from(lanes, (lane) => {
      const x = xOf(levelOf(lane), asideOf(lane));
      return svg`<line x1=${x} y1=${from} x2=${x} y2=${to}></line>`;
    });
  const across = (lanes: ReadonlySet<string>) =>
    Array.from(lanes, (lane) => {
      const x = xOf(levelOf(lane), asideOf(lane));
      return svg`<line x1=${x} y1=${em(middle)} x2=${xOf(level)} y2=${em(middle)}></line>`;
    });
  const at = placeOf(row, picture);
  const dot =
    role === "disputes"
      ? svg`<rect x=${em(at - radius)} y=${em(middle - radius)} width=${em(2 * radius)} height=${em(2 * radius)}></rect>`
      : svg`<circle class=${isUnnamed ? "is-hollow" : nothing} cx=${em(at)} cy=${em(middle)} r=${em(role === "via" ? radius * 0.75 : radius)}></circle>`;
  return html`<svg class="lines" width=${em(at + radius)} height="100%" aria-hidden="true">
    ${upright(through, "0", "100%")}${upright(into, "0", em(middle))}${upright(outOf, em(middle), "100%")}
    ${across(into)}${across(outOf)}${dot}
  </svg>`;
}

/** Where the dot of a row is, in em from the side where time begins. */
function placeOf(row: number, { nodes, lines, step }: Picture): number {
  return marginOf(lines) + step * nodes[row]!.level;
}

/** Room for a dot, and for the lanes that lie before the first level. */
function marginOf(lines: readonly Lines[]): number {
  return radius + aside * Math.max(0, ...lines.flatMap(({ outOf }) => Array.from(outOf, asideOf)));
}

function levelOf(lane: string): number {
  return Number(lane.split(" ")[0]);
}

function asideOf(lane: string): number {
  return Number(lane.split(" ")[1]);
}

function em(length: number): string {
  return `${Math.round(length * 100) / 100}em`;
}
