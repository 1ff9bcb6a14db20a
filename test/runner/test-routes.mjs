import { existsSync, readdirSync, readFileSync } from "node:fs";
import { json } from "node:stream/consumers";
import Ajv from "ajv/dist/2020.js";
import { describeElements, describeHtml } from "../../.config/custom-elements.mjs";

const prefix = "/__test__/";

/**
 * Answers for tests of fetching, as middleware of the test server:
 *
 *   /__test__/status/404                        an answer with that status
 *   /__test__/html                              a page where data was expected
 *   /__test__/slow?ms=200&body=…&type=…         `body` after a while, by default as JSON
 *   /__test__/hang                              nothing, until the page gives up
 *   /__test__/endless                           half a story, and then nothing until the page gives up
 *   /__test__/half                              half a story, and the connection breaks
 *   /__test__/flaky?key=…&body=…                500 at the first request with this key, then `body`
 *   /__test__/redirect?to=…                     sent on to there
 *   /__test__/encoded?as=utf-16le               a story in an encoding (of Node's), said to be UTF-8
 *   /__test__/large?mb=30&end=…                 a story of one event and so many megabytes of blanks, then `end`
 *   /__test__/page?policy=…&body=…              a page of its own, under that content policy
 *   /__test__/sources                           all of src/ as { path: text }
 *   /__test__/schema                            of each value in a posted list, what the JSON Schema of a story has against
 *                                               it, or null; here, since its validator compiles code
 *   /__test__/built                             the file for a script tag, byte by byte, or 204 where it is not built
 *   /__test__/manifest                          { manifest, html }: what the build tells editors and tools of the element
 */
export function testRoutes() {
  return async (context, next) => {
    if (!context.path.startsWith(prefix)) return next();
    const [route, argument] = context.path.slice(prefix.length).split("/");
    if (!Object.hasOwn(routes, route)) return next();
    context.set("cache-control", "no-store");
    return routes[route](context, argument);
  };
}

/** Of requests that have failed once. */
const seenKeys = new Set();

const routes = {
  status(context, status) {
    context.status = Number(status);
    context.body = `Status ${status}, as asked.`;
  },
  html(context) {
    context.type = "text/html";
    context.body = "<!doctype html><title>Not found</title><p>Not what you were looking for.";
  },
  async slow(context) {
    const { ms = "100", body = "{}", type = "application/json" } = context.query;
    await new Promise((resolve) => setTimeout(resolve, Number(ms)));
    context.type = type;
    context.body = body;
  },
  async hang(context) {
    context.status = 200; // Of an answer that never comes; else the runner would report a missing file.
    await new Promise((resolve) => context.req.once("close", resolve));
  },
  async schema(context) {
    const ajv = new Ajv({ allErrors: true });
    ajv.addVocabulary(["enumDescriptions"]);
    const validate = ajv.compile(JSON.parse(readFileSync("src/story.schema.json", "utf8")));
    const values = await json(context.req);
    context.body = JSON.stringify(
      values.map((value) => (validate(value) ? null : ajv.errorsText(validate.errors))),
    );
    context.type = "application/json";
  },
  async endless(context) {
    context.respond = false;
    context.res.writeHead(200, { "content-type": "application/json" });
    context.res.write('[{"date": "2021", ');
    await new Promise((resolve) => context.req.once("close", resolve));
    context.res.end();
  },
  half(context) {
    context.respond = false;
    context.res.writeHead(200, { "content-type": "application/json", "content-length": 1_000 });
    context.res.write('[{"date": "2021", ', () => context.res.destroy());
  },
  flaky(context) {
    const { key, body } = context.query;
    context.type = "application/json";
    if (seenKeys.has(key)) context.body = body;
    else context.status = 500;
    seenKeys.add(key);
  },
  redirect(context) {
    context.redirect(context.query.to);
  },
  encoded(context) {
    context.set("content-type", "application/json; charset=utf-8");
    context.body = Buffer.from('[{"date": "2021", "title": "Café"}]', context.query.as);
  },
  large(context) {
    const { mb, end = "" } = context.query;
    context.type = "application/json";
    context.body = `[{"date": "2021", "title": "Large"}${" ".repeat(Number(mb) * 1e6)}]${end}`;
  },
  page(context) {
    const { policy = "", body = "" } = context.query;
    if (policy !== "") context.set("content-security-policy", policy);
    context.type = "text/html";
    context.body = `<!doctype html><title>A page</title><meta charset="utf-8"><body>${body}`;
  },
  built(context) {
    const file = "dist/cdn/story-timeline.js";
    context.type = "text/javascript";
    if (existsSync(file)) context.body = readFileSync(file, "utf8");
    else context.status = 204;
  },
  manifest(context) {
    const manifest = describeElements();
    context.type = "application/json";
    context.body = JSON.stringify({ manifest, html: describeHtml(manifest) });
  },
  sources(context) {
    const names = readdirSync("src", { recursive: true }).map((name) => name.replaceAll("\\", "/"));
    const sources = names.filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"));
    context.type = "application/json";
    context.body = JSON.stringify(
      Object.fromEntries(sources.map((name) => [name, readFileSync(`src/${name}`, "utf8")])),
    );
  },
};
