import type { Severity } from "../../rules/rule.ts";
import { reportAzurePipelines } from "./azure-pipelines.ts";
import { reportGitHub } from "./github.ts";
import { reportJson } from "./json.ts";
import { reportJUnit } from "./junit.ts";
import { reportMarkdown } from "./markdown.ts";
import type { ReportedFile } from "./reported-file.ts";
import { reportSarif } from "./sarif.ts";
import { reportText, type Terminal } from "./text.ts";

/** What a report depends on beside the files. */
export interface Circumstances {
  readonly terminal: Terminal;
  /** Of ML Warden. */
  readonly version: string;
  /** Whether a finding of this severity fails the check. */
  fails(severity: Severity): boolean;
  /** Tell findings alone, without a count of them. */
  readonly quiet: boolean;
  /** A text in the language of the person. */
  say(text: string): string;
}

type Report = (files: readonly ReportedFile[], circumstances: Circumstances) => string;

const reports = {
  text: (files, { terminal, quiet, say }) => reportText(files, terminal, quiet, say),
  json: reportJson,
  sarif: (files, { version }) => reportSarif(files, version),
  // GitHub shows what a file is said to suppress as an open alert.
  "github-sarif": (files, { version }) =>
    reportSarif(
      files.map((file) => ({ ...file, suppressed: [] })),
      version,
    ),
  junit: (files, { fails }) => reportJUnit(files, fails),
  github: reportGitHub,
  "azure-pipelines": reportAzurePipelines,
  markdown: reportMarkdown,
} satisfies Record<string, Report>;

export type Format = keyof typeof reports;

export const formats = Object.keys(reports) as readonly Format[];

export function report(format: Format, files: readonly ReportedFile[], circumstances: Circumstances): string {
  const write: Report = reports[format];
  return write(files, circumstances);
}
