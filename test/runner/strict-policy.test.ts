import { expect } from "@open-wc/testing";

describe("the page of every test", () => {
  const violations: string[] = [];
  const note = (event: SecurityPolicyViolationEvent) => {
    violations.push(event.effectiveDirective);
    // Else the test would fail by it, as every other does.
    event.stopImmediatePropagation();
  };

  beforeEach(() => {
    violations.length = 0;
    window.addEventListener("securitypolicyviolation", note, { capture: true });
  });

  afterEach(() => {
    window.removeEventListener("securitypolicyviolation", note, { capture: true });
  });

  async function untilRefused(directive: string): Promise<void> {
    for (let frame = 0; frame < 100 && !violations.includes(directive); frame += 1)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(violations).to.deep.equal([directive]);
  }

  it("refuses a style attribute", async () => {
    const div = document.createElement("div");
    div.setAttribute("style", "color: red");
    expect(div.style.color).to.equal("");
    await untilRefused("style-src-attr");
  });

  it("refuses to make code of text", async () => {
    expect(() => Reflect.construct(Function, ["return 1"]) as unknown).to.throw();
    await untilRefused("require-trusted-types-for");
  });

  it("refuses text as markup", async () => {
    expect(() => {
      document.createElement("div").innerHTML = "<b>text</b>";
    }).to.throw(TypeError);
    await untilRefused("require-trusted-types-for");
  });
});
