import { parse } from "jsonc-parser";
import type { Named } from "./texts.ts";

const schema = "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#";

const parametersIn = ({ text }: Named): readonly string[] =>
  Object.keys((parse(text, [], { allowTrailingComma: true }) as { parameters?: object } | undefined)?.parameters ?? {});

/** Whether a text is a template that asks for anything. */
export const hasParameters = (file: Named): boolean =>
  file.text.includes("deploymentTemplate.json") && parametersIn(file).length > 0;

/** The parameter file beside a template that gives the same value to all that it asks for. */
export function parameterFileFor(template: Named, value: unknown): Named {
  const parameters = Object.fromEntries(parametersIn(template).map((name) => [name, { value }]));
  return {
    name: template.name.replace(/\.jsonc?$/, ".parameters.json"),
    text: JSON.stringify({ $schema: schema, parameters }),
  };
}
