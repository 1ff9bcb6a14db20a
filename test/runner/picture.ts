import { executeServerCommand } from "@web/test-runner-commands";

/** The pixels of an element as the reader sees it, and skips the running test where the engine shows them to nobody. */
export async function pictureOf(context: Mocha.Context, element: Element): Promise<ImageData> {
  const { left: x, top: y, width, height } = element.getBoundingClientRect();
  const { png, reason } = await executeServerCommand<{ png?: string; reason?: string }>("picture", {
    x: x + scrollX,
    y: y + scrollY,
    width,
    height,
  });
  if (png === undefined) {
    if (context.test) context.test.title += ` (skipped: ${reason ?? ""})`;
    return context.skip();
  }
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const canvas = document.createElement("canvas");
  canvas.width = image.width;
  canvas.height = image.height;
  const drawing = canvas.getContext("2d")!;
  drawing.drawImage(image, 0, 0);
  return drawing.getImageData(0, 0, image.width, image.height);
}
