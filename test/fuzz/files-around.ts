import { parse } from "jsonc-parser";
import type { NamedText } from "../../server/src/text/named-text.ts";
import type { Named } from "./texts.ts";

const schema = "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#";

const parametersIn = ({ text }: Named): readonly string[] =>
  Object.keys((parse(text, [], { allowTrailingComma: true }) as { parameters?: object } | undefined)?.parameters ?? {});

/** Whether a text is a template that asks for anything. */
export const hasParameters = (file: Named): boolean =>
  file.text.includes("deploymentTemplate.json") && parametersIn(file).length > 0;

/** The parameter file beside a template that gives the same value to all that it asks for. */
export const parameterFileFor = (template: Named, value: unknown): readonly NamedText[] => [
  {
    name: template.name.replace(/\.jsonc?$/, ".parameters.json"),
    text: giving(Object.fromEntries(parametersIn(template).map((name) => [name, value]))),
  },
];

/** A template above that deploys one, and gives a parameter of its own to all that it asks for; with a parameter file for that. */
export function callerFor(template: Named, value: unknown): readonly NamedText[] {
  const given = parametersIn(template).map((name) => [name, { value: "[parameters('all')]" }]);
  const link = {
    type: "Microsoft.Resources/deployments",
    apiVersion: "2022-09-01",
    name: "inside",
    properties: { templateLink: { relativePath: `in/${template.name}` }, parameters: Object.fromEntries(given) },
  };
  const parameters = { all: { defaultValue: "Disabled" } };
  const $schema = schema.replace("Parameters", "Template");
  const name = "../main.json";
  return [
    { name, text: JSON.stringify({ $schema, parameters, resources: [link] }), deploys: `in/${template.name}` },
    { name: "../main.parameters.dev.json", text: giving({ all: value }), environment: "dev", givesTo: name },
  ];
}

const giving = (values: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({
    $schema: schema,
    parameters: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }])),
  });
