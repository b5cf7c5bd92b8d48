/** What roles allow: for rules, for hovers on actions and roles, and for the lens above a custom role. */
export { builtInRole } from "./built-in-role.ts";
export { describeAction, describeRole } from "./describe.ts";
export { readRole } from "./read-role.ts";
export { type Summary, sentenceOf, summarise } from "./summary.ts";
