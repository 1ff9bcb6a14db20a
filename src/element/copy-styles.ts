import type { CSSResultOrNative } from "lit";

/**
 * Constructed style sheets belong to one document, and are taken from an element that moves into another: it gets copies
 * there. Not where the document has no window, since nobody sees it.
 */
export function copyStyles(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  const view = root.ownerDocument.defaultView;
  if (view === null) return;
  root.adoptedStyleSheets = styles.map((style) => {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync("cssText" in style ? style.cssText : "");
    return sheet;
  });
}
