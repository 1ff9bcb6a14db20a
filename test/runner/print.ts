import { executeServerCommand } from "@web/test-runner-commands";

/**
 * Prints the page, as a reader would, and gives the text of each page of the PDF, on one line. Skips the running test where
 * the engine cannot: `await printed(this)`, in a test written as `function ()`.
 */
export async function printed(context: Mocha.Context): Promise<readonly string[]> {
  const { pages, reason } = await executeServerCommand<{ pages?: string[]; reason?: string }>("print");
  if (pages !== undefined) return pages.map((text) => text.replace(/\s+/g, " "));
  if (context.test) context.test.title += ` (skipped: ${reason ?? ""})`;
  context.skip();
}
