import type { Setting } from "../../catalog/setting.ts";
import {
  appInsightsEnabled,
  authEnabled,
  sslEnabled,
  storageEnabled,
  tokenAuthEnabled,
} from "../../catalog/web-service.ts";
import type { Value } from "../../model/resource.ts";
import type { Case } from "../case.ts";
import type { Fix, Rule } from "../rule.ts";
import { code, keyOf } from "../wording.ts";

const onBoth = [authEnabled, appInsightsEnabled];
const readBy: Readonly<Record<string, readonly Setting[]>> = {
  aci: [...onBoth, sslEnabled],
  aks: [...onBoth, tokenAuthEnabled, storageEnabled],
  aksendpoint: [...onBoth, tokenAuthEnabled, storageEnabled],
};
/** Where false opens the endpoint, so that nobody but its author may decide for it. */
const delicate = new Set([authEnabled, sslEnabled]);

const rule: Rule = {
  id: "web-service-boolean-as-text",
  control: "access",
  severity: "warning",
  title: "A switch of the deployment config is written as text, and any text counts as true.",
  why: 'The client hands the value on unchecked, and in Python every text but the empty one is true: `"False"` in quotes switches TLS on and demands a certificate. What the service makes of a text for authentication is not verified, so nobody can tell whether the endpoint asks for a key.',
  fixNote:
    'Takes the quotes away. There is no fix for `"False"` under `authEnabled` and `sslEnabled`: it may count as true today, and false would open the endpoint, so write what you mean.',
  kinds: ["webService"],
  settings: [...onBoth, sslEnabled, tokenAuthEnabled, storageEnabled],
  dialects: ["sdk-v1"],
  source: "https://learn.microsoft.com/azure/machine-learning/v1/how-to-authenticate-web-service",
  sources: {},
  *check(resource) {
    for (const setting of readBy[resource.variant ?? ""] ?? []) {
      const reading = resource.read(setting);
      const value = reading.is === "known" ? reading.values[0] : undefined;
      const meant = value && meaningOf(value.raw);
      if (!value || meant === undefined) continue;
      const key = code(keyOf(setting, resource));
      yield {
        span: value.site.span,
        message: meant
          ? `${key} is text, not a truth value. Write true without quotes.`
          : `${key} is text, and any text counts as true. Write true or false without quotes.`,
        severity: meant ? "information" : rule.severity,
        fixes: meant || !delicate.has(setting) ? unquote(value, meant) : [],
      };
    }
  },
};

export default rule;

function meaningOf(raw: Value["raw"]): boolean | undefined {
  const word = typeof raw === "string" ? raw.trim().toLowerCase() : "";
  if (["true", "yes", "on", "1", "enabled"].includes(word)) return true;
  return ["false", "no", "off", "0", "disabled"].includes(word) ? false : undefined;
}

const unquote = (value: Value, meant: boolean): readonly Fix[] => [
  { title: `Write ${meant} without quotes`, safe: meant, ops: [{ op: "replace", node: value.site, value: meant }] },
];

export const cases: readonly Case[] = [
  {
    name: "json: true and false in quotes",
    syntax: "json",
    text: `{
  "computeType": "AKS",
  "authEnabled": "True",
  //             ^^^^^^ information[web-service-boolean-as-text]
  "tokenAuthEnabled": "False"
  //                  ^^^^^^^ warning[web-service-boolean-as-text]
}`,
    fixed: [
      [
        `"authEnabled": "True",
  "tokenAuthEnabled": "False"`,
        `"authEnabled": true,
  "tokenAuthEnabled": false`,
      ],
    ],
  },
  {
    name: "yaml: false in quotes, where only the author can tell",
    syntax: "yaml",
    text: `
computeType: ACI
authEnabled: "False"
#            ^^^^^^^ warning[web-service-boolean-as-text]
`,
  },
  {
    name: "yaml: true in quotes",
    syntax: "yaml",
    text: `
computeType: ACI
authEnabled: "True" # callers show a key
#            ^^^^^^ information[web-service-boolean-as-text]
`,
    fixed: [['authEnabled: "True"', "authEnabled: true"]],
  },
  {
    name: "yaml: without quotes, and a placeholder",
    syntax: "yaml",
    text: `
computeType: ACI
authEnabled: True
sslEnabled: "{{TLS}}"
`,
  },
];
