import type { ReportedFile } from "./reported-file.ts";

/** Logging commands of Azure Pipelines, which become issues of the run. It knows errors and warnings; the rest is left out. */
export function reportAzurePipelines(files: readonly ReportedFile[]): string {
  return files
    .flatMap(({ path, findings }) =>
      findings.flatMap(({ rule, severity, message, range: { start } }) => {
        if (severity !== "error" && severity !== "warning") return [];
        const place = { sourcepath: path, linenumber: start.line, columnnumber: start.column };
        const properties = { type: severity, ...place, code: rule };
        const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(`${value}`)};`);
        return [`##vso[task.logissue ${written.join("")}]${escapeData(message)}\n`];
      }),
    )
    .join("");
}

/** As the agent reads them back. */
const escapeData = (text: string): string =>
  text.replaceAll("%", "%AZP25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const escapeProperty = (text: string): string => escapeData(text).replaceAll("]", "%5D").replaceAll(";", "%3B");
