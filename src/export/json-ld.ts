// A story as data for search engines and other machines: schema.org in JSON-LD.
export { jsonLdText, toJsonLd, type JsonLd, type JsonLdValue } from "./schema-org.js";
