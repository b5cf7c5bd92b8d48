import { severities } from "../../rules/severity.ts";
import { inCode } from "../effective-value.ts";
import type { CheckedFile } from "./checked-file.ts";
import { printable } from "./excerpt.ts";
import { placesIn } from "./position.ts";
import { sourceOf } from "./source.ts";
import { summarise } from "./summary.ts";

/** The report for a page, such as the summary of a job: a count, and a table with the most severe findings first. */
export function reportMarkdown(files: readonly CheckedFile[]): string {
  const rows = files
    .flatMap(rowsOf)
    .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  const table = [
    "| Severity | Place | Rule | Finding |",
    "| --- | --- | --- | --- |",
    ...rows.map(({ cells }) => cells),
  ];
  return `${["# ML Warden", "", summarise(files), ...(rows.length > 0 ? ["", ...table] : [])].join("\n")}\n`;
}

function rowsOf({ path, tree, recognition, findings }: CheckedFile) {
  const places = placesIn(tree.text);
  return findings.map(({ rule, severity, message, span }) => {
    const { line, column } = places.at(span.start);
    const place = inCode(printable(`${path}:${line}:${column}`)).replaceAll("|", "\\|");
    const cells = `| ${severity} | ${place} | [${rule}](${sourceOf(rule, recognition)}) | ${plain(message)} |`;
    return { severity, cells };
  });
}

/** Text of a file must not become markup. */
const plain = (text: string): string => printable(text).replace(/[\\`*_{}[\]<>()#|~!&]/g, "\\$&");
