import { fenced } from "./fenced.ts";

/** How a person tells that a finding is meant. */
export const silence = (id: string): string =>
  [
    "Put a comment above the line, and say why:",
    fenced("yaml", `# mlwarden-disable-next-line ${id} -- reason`),
    "In JSON with comments it starts with `//`. For a whole file:",
    fenced("yaml", `# mlwarden-disable-file ${id} -- reason`),
    "`until 2026-12-31` in front of the reason gives it an end. In strict JSON, put it into the `metadata` of a template or resource:",
    fenced("json", `"metadata": { "mlwarden": { "ignore": [{ "rule": "${id}", "reason": "reason" }] } }`),
  ].join("\n\n");
