import type { Finding } from "../../engine/finding.ts";
import type { Severity } from "../../rules/rule.ts";
import type { CheckedFile } from "./checked-file.ts";
import { excerpt, printable } from "./excerpt.ts";
import { fixability } from "./fixability.ts";
import { type Places, placesIn } from "./position.ts";
import { isAboutSecret } from "./secrets.ts";
import { summarise } from "./summary.ts";

/** What a reader's terminal can do. Each colour is a function, so that none costs nothing. */
export interface Terminal {
  readonly width: number;
  readonly colour: Readonly<Record<Severity | "place" | "faint", (text: string) => string>>;
}

/** The report for people: one line for each finding, the source under it, and unless `quiet` a count at the end. */
export function reportText(files: readonly CheckedFile[], terminal: Terminal, quiet: boolean): string {
  const described = files.map((file) => describeFile(file, terminal)).join("");
  return quiet ? described : `${described}${summarise(files)}${mending(files)}\n`;
}

function describeFile({ path, tree, findings, suppressed }: CheckedFile, terminal: Terminal): string {
  const places = placesIn(withoutSecrets(tree.text, [...findings, ...suppressed]));
  return findings.map((finding) => `${describe(finding, printable(path), places, terminal)}\n`).join("");
}

/** Logs are read by more people than files are: what was found to be a secret shows only how it begins. */
function withoutSecrets(text: string, findings: readonly Finding[]): string {
  return findings.filter(isAboutSecret).reduce((hidden, { span: { start, end } }) => {
    const from = Math.min(start + 4, end);
    return hidden.slice(0, from) + hidden.slice(from, end).replace(/[^\s"']/g, "*") + hidden.slice(end);
  }, text);
}

function describe(
  { rule, severity, message, span }: Finding,
  path: string,
  places: Places,
  { colour, width }: Terminal,
): string {
  const start = places.at(span.start);
  const end = places.at(span.end);
  const line = places.line(start.line);
  const gutter = String(start.line);
  const last = end.line === start.line ? end.column - 1 : line.length;
  const { source, carets } = excerpt(line, start.column - 1, last, Math.max(40, width - gutter.length - 5));
  const place = colour.place(`${path}:${start.line}:${start.column}`);
  return [
    `${place} ${colour[severity](severity)} ${colour.faint(rule)} ${printable(message)}`,
    `  ${colour.faint(`${gutter} |`)} ${source}`,
    `  ${colour.faint(`${" ".repeat(gutter.length)} |`)} ${colour[severity](carets)}`,
    "",
  ].join("\n");
}

function mending(files: readonly CheckedFile[]): string {
  const kinds = files.flatMap(({ tree, findings }) => findings.map((finding) => fixability(tree, finding)));
  const safe = kinds.filter((kind) => kind === "safe").length;
  const review = kinds.filter((kind) => kind === "review").length;
  const parts = [safe > 0 && `${safe} safely`, review > 0 && `${review} after a look`].filter((part) => part !== false);
  return parts.length === 0 ? "" : ` The editor can fix ${parts.join(", ")}.`;
}
