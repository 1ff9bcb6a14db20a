import { readdirSync, readFileSync } from "node:fs";
import { json } from "node:stream/consumers";
import Ajv from "ajv/dist/2020.js";

const prefix = "/__test__/";

/**
 * Answers for tests of fetching, as middleware of the test server:
 *
 *   /__test__/status/404                        an answer with that status
 *   /__test__/html                              a page where data was expected
 *   /__test__/slow?ms=200&body=…&type=…         `body` after a while, by default as JSON
 *   /__test__/hang                              nothing, until the page gives up
 *   /__test__/sources                           all of src/ as { path: text }
 *   /__test__/schema                            of each value in a posted list, what the JSON Schema of a story has against
 *                                               it, or null; here, since its validator compiles code
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
  sources(context) {
    const names = readdirSync("src", { recursive: true }).map((name) => name.replaceAll("\\", "/"));
    const sources = names.filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"));
    context.type = "application/json";
    context.body = JSON.stringify(
      Object.fromEntries(sources.map((name) => [name, readFileSync(`src/${name}`, "utf8")])),
    );
  },
};
