import type { Severity } from "../../rules/rule.ts";
import { printable } from "./excerpt.ts";
import { fixability } from "./printed-fix.ts";
import type { ReportedFile, ReportedFinding } from "./reported-file.ts";
import { summarise } from "./summary.ts";

type Say = (text: string) => string;

/** What a reader's terminal can do. Each colour is a function, so that none costs nothing. */
export interface Terminal {
  readonly width: number;
  readonly colour: Readonly<Record<Severity | "place" | "faint", (text: string) => string>>;
}

/** The report for people: one line for each finding, the source under it, and unless `quiet` a count at the end. */
export function reportText(files: readonly ReportedFile[], terminal: Terminal, quiet: boolean, say: Say): string {
  const described = files.flatMap(({ path, findings }) =>
    findings.map((finding) => `${describe(finding, printable(path), terminal, say)}\n`),
  );
  return `${described.join("")}${quiet ? "" : `${[summarise(files, say), ...mending(files).map(say)].join(say(" "))}\n`}`;
}

function describe(finding: ReportedFinding, path: string, { colour }: Terminal, say: Say): string {
  const { rule, severity, message, range, excerpt } = finding;
  const { line, column } = range.start;
  const gutter = String(line);
  return [
    `${colour.place(`${path}:${line}:${column}`)} ${colour[severity](say(severity))} ${colour.faint(rule)} ${printable(message)}`,
    `  ${colour.faint(`${gutter} |`)} ${excerpt.source}`,
    `  ${colour.faint(`${" ".repeat(gutter.length)} |`)} ${colour[severity](excerpt.carets)}`,
    "",
  ].join("\n");
}

function mending(files: readonly ReportedFile[]): readonly string[] {
  const kinds = files.flatMap(({ findings }) => findings.map(({ fixes }) => fixability(fixes)));
  const safe = kinds.filter((kind) => kind === "safe").length;
  const review = kinds.filter((kind) => kind === "review").length;
  return [safe > 0 && `--fix mends ${safe} safely.`, review > 0 && `The editor can fix ${review} after a look.`].filter(
    (sentence) => sentence !== false,
  );
}
