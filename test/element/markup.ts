interface MarkupPolicy {
  readonly createHTML: (text: string) => unknown;
}

/** Under a strict content policy only what a named policy has passed may become markup; this one is of the tests' own pages. */
const policy = (
  window as {
    trustedTypes?: { createPolicy(name: string, rules: MarkupPolicy): MarkupPolicy };
  }
).trustedTypes?.createPolicy("test-markup", { createHTML: (text) => text });

/** The same text, as pages with a strict content policy ask for it. */
export function asMarkup(text: string): string {
  return (policy?.createHTML(text) ?? text) as string;
}

/** Gives an element these children, parsed as a page's markup is. */
export function writeMarkup(element: Element, markup: string): void {
  element.innerHTML = asMarkup(markup);
}
