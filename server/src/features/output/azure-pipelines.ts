import type { CheckedFile } from "./checked-file.ts";
import { placesIn } from "./position.ts";

/** Logging commands of Azure Pipelines, which become issues of the run. It knows errors and warnings; the rest is left out. */
export function reportAzurePipelines(files: readonly CheckedFile[]): string {
  return files
    .flatMap(({ path, tree, findings }) => {
      const places = placesIn(tree.text);
      return findings.flatMap(({ rule, severity, message, span }) => {
        if (severity !== "error" && severity !== "warning") return [];
        const { line, column } = places.at(span.start);
        const properties = { type: severity, sourcepath: path, linenumber: line, columnnumber: column, code: rule };
        const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(`${value}`)};`);
        return [`##vso[task.logissue ${written.join("")}]${escapeData(message)}\n`];
      });
    })
    .join("");
}

/** As the agent reads them back. */
const escapeData = (text: string): string =>
  text.replaceAll("%", "%AZP25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const escapeProperty = (text: string): string => escapeData(text).replaceAll("]", "%5D").replaceAll(";", "%3B");
