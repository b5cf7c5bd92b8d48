import type { Severity } from "../../rules/rule.ts";
import type { ReportedFile } from "./reported-file.ts";

const commands: Readonly<Record<Severity, "error" | "warning" | "notice">> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};

/** Workflow commands of GitHub Actions, which become annotations of the changed files. */
export function reportGitHub(files: readonly ReportedFile[]): string {
  return files
    .flatMap(({ path, findings }) =>
      findings.map(({ rule, severity, message, range: { start, end } }) => {
        const properties = {
          file: path,
          line: start.line,
          endLine: end.line,
          // An annotation of several lines takes no columns.
          ...(start.line === end.line && { col: start.column, endColumn: end.column }),
          title: rule,
        };
        const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(`${value}`)}`);
        return `::${commands[severity]} ${written.join(",")}::${escapeData(message)}\n`;
      }),
    )
    .join("");
}

/** As the runner reads them back. */
const escapeData = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const escapeProperty = (text: string): string => escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
