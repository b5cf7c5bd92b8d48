import { severities } from "../../rules/severity.ts";
import { inCode } from "../effective-value.ts";
import { printable } from "./excerpt.ts";
import type { ReportedFile } from "./reported-file.ts";
import { summarise } from "./summary.ts";

/** The report for a page, such as the summary of a job: a count, and a table with the most severe findings first. */
export function reportMarkdown(files: readonly ReportedFile[]): string {
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

const rowsOf = ({ path, findings }: ReportedFile) =>
  findings.map(({ rule, severity, message, range: { start }, url }) => {
    const place = inCode(printable(`${path}:${start.line}:${start.column}`)).replaceAll("|", "\\|");
    return { severity, cells: `| ${severity} | ${place} | [${rule}](${url}) | ${plain(message)} |` };
  });

/** Text of a file must not become markup. */
const plain = (text: string): string => printable(text).replace(/[\\`*_{}[\]<>()#|~!&]/g, "\\$&");
