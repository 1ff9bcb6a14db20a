import { html, nothing, type TemplateResult } from "lit";
import { join } from "lit/directives/join.js";
import { plural } from "../locale/plural.js";
import { isUnnamed, originsOf } from "../model/origins.js";
import type { ParsedSource, ParsedStory } from "../model/story.js";
import { sourceHead } from "./citation.js";
import type { StoryContext } from "./context.js";
import { fillWith, isolated, listNames } from "./phrase.js";
import { tool } from "./tool.js";

/** The numbered list of all sources: which rest on which, and how many events each supports. */
export function sourceList(context: StoryContext): TemplateResult {
  const { story, words } = context;
  const supported = countSupported(story);
  return html`<p class="lede">${summaryOf(story, context)}</p>
    <ol class="source-list" aria-label=${words.locale.phrases.sources}>
      ${story.sources.map((source) => sourceTemplate(source, supported.get(source.id) ?? 0, context))}
    </ol>`;
}

/** The list as a panel over the stage. */
export function sourcesPanel(context: StoryContext, onClose: () => void): TemplateResult {
  const { phrases } = context.words.locale;
  return html`<section
    part="sources"
    class="sources panel"
    id="sources"
    aria-label=${phrases.sources}
    tabindex="-1"
  >
    <div class="bar">
      <span class="position">${phrases.sources}</span>
      ${tool("close", phrases.close, onClose)}
    </div>
    <div class="scroll" tabindex="0" role="group" aria-label=${phrases.sources}>${sourceList(context)}</div>
  </section>`;
}

/** The list at the end of the reading list. */
export function sourcesBelow(context: StoryContext): TemplateResult {
  return html`<section
    part="sources"
    class="sources below"
    id="sources"
    aria-label=${context.words.locale.phrases.sources}
    tabindex="-1"
  >
    ${sourceList(context)}
  </section>`;
}

/** "9 sources, 4 origins, 1 unnamed" */
function summaryOf(story: ParsedStory, { words }: StoryContext): string {
  const { phrases } = words.locale;
  const origins = new Set<ParsedSource>();
  const unnamed = new Set<ParsedSource>();
  for (const event of story.events) {
    for (const origin of originsOf(story, event)) {
      origins.add(origin);
      if (isUnnamed(event, origin)) unnamed.add(origin);
    }
  }
  const parts = [
    plural(phrases.mixedSources, story.sources.length, words.language),
    plural(phrases.origins, origins.size, words.language),
  ];
  if (unnamed.size > 0) parts.push(plural(phrases.unnamed, unnamed.size, words.language));
  return parts.join(phrases.listComma);
}

function countSupported(story: ParsedStory): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const event of story.events) {
    const supporting = event.sources.filter((citation) => citation.stance === "supports");
    for (const id of new Set(supporting.map((citation) => citation.source)))
      counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

function sourceTemplate(source: ParsedSource, supported: number, context: StoryContext): TemplateResult {
  const { sources, numbers, words } = context;
  const { phrases } = words.locale;
  const basis = source.basedOn.flatMap((id) => sources.get(id) ?? []);
  const facts: unknown[] = [];
  if (basis.length > 0) facts.push(fillWith(phrases.restsOn, listNames(basis, words.language, numbers)));
  if (source.attribution !== undefined)
    facts.push(fillWith(phrases.unnamedOrigin, isolated(source.attribution)));
  if (supported > 0) facts.push(plural(phrases.supportsEvents, supported, words.language));
  return html`<li
    part="source"
    class="source"
    data-source=${source.id}
    value=${numbers.get(source.id) ?? nothing}
  >
    ${sourceHead(source, context)}
    ${facts.length > 0 ? html`<p class="way">${join(facts, phrases.listSemicolon)}</p>` : nothing}
  </li>`;
}
