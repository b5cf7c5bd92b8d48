/** What roles allow: for hovers on actions and roles, and for the lens above a custom role. */
export { describeAction, describeRole } from "./describe.ts";
export { readRole } from "./read-role.ts";
export { type Summary, sentenceOf, summarise } from "./summary.ts";
