import { foldedKey } from "../layout/stage.js";
import type { GroupBand, Scene } from "../layout/scene.js";
import { plural } from "../locale/plural.js";
import { categoryColor } from "./category-color.js";
import { appendTo, Drawn, Pool } from "./pool.js";
import type { StageState } from "./stage-state.js";

/** Bands of the groups: a hairline between them, a name at the side where time begins, and the line that moments lie on. */
export class StageGroups {
  readonly #bands: Pool<GroupBand, DrawnBand>;

  constructor(drawing: HTMLElement) {
    this.#bands = new Pool(appendTo(drawing, "div"), () => new DrawnBand());
  }

  paint({ groups, width }: Scene, { arrangement: { story, words } }: StageState): void {
    this.#bands.draw(
      groups,
      ({ key }) => key,
      (each, { key, name, category, count, y, height, baseline }) => {
        each.snapTo(0, y);
        each.resize(width, height);
        each.color = categoryColor(story.categories, category);
        each.className = category < 0 ? "band-of" : "band-of has-color";
        each.name.text =
          key === foldedKey ? `${name}: ${plural(words.locale.phrases.events, count, words.language)}` : name;
        each.line.snapTo(0, Math.round(baseline) - Math.round(y));
      },
    );
  }
}

class DrawnBand extends Drawn {
  readonly name: Drawn;
  readonly line: Drawn;

  constructor() {
    const element = document.createElement("div");
    super(element);
    this.name = new Drawn(appendTo(element, "span", { class: "group-name" }));
    this.line = new Drawn(appendTo(element, "div", { class: "baseline" }));
  }
}
