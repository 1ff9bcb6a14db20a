import { fileURLToPath } from "node:url";
import MagicString from "magic-string";
import { Visitor, type ESTree, type Plugin } from "vite";

/**
 * What nobody here calls, by package: methods of selections, of the zoom behaviour and of its transforms. Each package of
 * D3 is one file and keeps all methods of an object together, so that no bundler sees which of them are never used.
 */
const unusedMethods: Readonly<Record<string, readonly string[]>> = {
  "d3-selection": [
    ...["select", "selectAll", "selectChild", "selectChildren", "data", "enter", "exit", "join", "merge"],
    ...["order", "sort", "nodes", "empty", "attr", "classed", "text", "html", "raise", "lower"],
    ...["append", "insert", "remove", "clone", "dispatch"],
  ],
  // It reads gestures and owns no view: what moves a view by program, or in a transition, is not ours.
  "d3-zoom": [
    ...["transform", "scaleBy", "scaleTo", "translateBy", "translateTo", "translateExtent"],
    ...["touchable", "interpolate", "tapDistance", "rescaleX", "rescaleY", "applyX", "applyY"],
  ],
  "d3-brush": ["clear", "filter", "touchable", "handleSize", "keyModifiers"],
};

/** What is settled here, by package: each text with what is written in its place. */
const settled: Readonly<Record<string, readonly (readonly [string | RegExp, string])[]>> = {
  // A gesture that we take no part in, and the last one who would use a transition.
  "d3-zoom": [['.on("dblclick.zoom", dblclicked)', ""]],
  "d3-brush": [
    // Along x alone, without transitions, and without keys held while dragging.
    ["group.tween", "false"],
    ["dim === Y", "false"],
    ["dim === X", "true"],
    ["if (keys) view", "if (false) view"],
    [/(?:signX && signY && )?keys && event\.\w+Key/g, "false"],
    [/signY(?=\)| [<>])/g, "0"],
    ["if (shifting &&", "if (false &&"],
    ["extent = defaultExtent", "extent"],
    [/(?<=\nvar (?:Y|XY) = )\{.*?\n\}/gs, "0"],
    [/case MODE_CENTER: \{.*?\n {8}\}/gs, ""],
    [/(?<=if \()s1 < n1/g, "false"],
    // What it would make and draw, we have made and place ourselves.
    [/\s+\.selectAll\("\.overlay"\)\s+\.data.*?(?=\n\s+group\n)/gs, ";"],
    [/(?<=function redraw\(\) \{).*?(?=\n {2}\}\n)/gs, ""],
    [/(?<=\.each\(redraw\)|select\(that\))(?:\s+\.attr\("[a-z-]+", "[a-z]+"\))+/g, ""],
    [/var overlay = group\.selectAll.*?;|(?:if \(type in flip[XY]\) )?(?:overlay|group)\.attr\(.*?\);/gs, ""],
  ],
};

const noTransitions = fileURLToPath(new URL("no-transitions.js", import.meta.url));

/**
 * Bundles of D3 what the timeline runs, which saves 12 kB of gzip. Three things keep the rest alive. d3-zoom imports
 * d3-transition; d3-interpolate and d3-time call functions as they are loaded, which might do anything for all that a
 * bundler knows; and there are methods that nobody calls.
 *
 * The build stops where the source names a method that is left out, or D3 no longer has it.
 */
export function leanD3(): Plugin {
  return {
    name: "lean-d3",
    enforce: "pre",
    resolveId(source) {
      return source === "d3-transition" ? noTransitions : undefined;
    },
    transform(code, id) {
      for (const [name, methods] of Object.entries(unusedMethods)) {
        if (!/\/src\/[^?]*\.ts$/.test(id) || !code.includes(`from "${name}"`)) continue;
        const named = naming(methods).exec(code)?.[0];
        if (named)
          this.error(`${id} names ${named}, which .config/cdn/lean-d3.ts leaves out: take it off the list.`);
      }
      const [, name] = /\/node_modules\/(d3-[a-z]+)\/dist\//.exec(id) ?? [];
      if (name === undefined) return undefined;
      const program = this.parse(code);
      const text = new MagicString(code);
      markPure(program, text);
      const missing = removeMethods(program, text, unusedMethods[name] ?? []);
      for (const [from, to] of settled[name] ?? []) {
        if (code.split(from).length < 2) missing.push(String(from));
        text.replaceAll(from, to);
      }
      if (missing.length > 0)
        this.error(`${name} has no ${missing.join(", ")}: mend .config/cdn/lean-d3.ts.`);
      return { code: text.toString(), map: text.generateMap({ hires: true }) };
    },
  };
}

/** Finds the call of a method; `event.transform` and `style.transform` are none. */
function naming(methods: readonly string[]): RegExp {
  return new RegExp(`(?<!\\b(?:event|style))\\.(?:${methods.join("|")})\\b`);
}

/** Says of each call that makes a constant of a module that it has no other effect, which holds in all of D3. */
function markPure(program: ESTree.Program, text: MagicString): void {
  for (const statement of program.body) {
    if (statement.type !== "VariableDeclaration") continue;
    for (const { init } of statement.declarations)
      if (init?.type === "CallExpression" || init?.type === "NewExpression")
        text.appendLeft(init.start, "/* @__PURE__ */ ");
  }
}

/** Takes `x.name = …;` and `X.prototype = { …, name: …, }` out. Returns the names that were not found. */
function removeMethods(program: ESTree.Program, text: MagicString, names: readonly string[]): string[] {
  const missing = new Set(names);
  const takeOut = (name: string, start: number, end: number) => {
    if (!names.includes(name)) return;
    missing.delete(name);
    text.remove(start, end);
  };
  new Visitor({
    ExpressionStatement({ expression, start, end }) {
      if (expression.type !== "AssignmentExpression") return;
      const name = nameOf(expression.left);
      if (name === undefined) return;
      if (expression.right.type === "FunctionExpression") takeOut(name, start, end);
      if (name !== "prototype") return;
      for (const property of propertiesOf(expression.right)) {
        if (property.type !== "Property" || property.key.type !== "Identifier") continue;
        const comma = /^\s*,/.exec(text.original.slice(property.end))?.[0] ?? "";
        takeOut(property.key.name, property.start, property.end + comma.length);
      }
    },
  }).visit(program);
  return [...missing];
}

/** `name` of `x.name`. */
function nameOf(target: ESTree.AssignmentExpression["left"]): string | undefined {
  return target.type === "MemberExpression" && target.property.type === "Identifier"
    ? target.property.name
    : undefined;
}

/** Of the object at the end of `X.prototype = x.prototype = { … }`. */
function propertiesOf(value: ESTree.Expression): readonly ESTree.ObjectPropertyKind[] {
  if (value.type === "AssignmentExpression") return propertiesOf(value.right);
  return value.type === "ObjectExpression" ? value.properties : [];
}
