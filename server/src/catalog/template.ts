import type { Setting } from "./setting.ts";

const resourceManager = (page: string): string => `https://learn.microsoft.com/azure/azure-resource-manager/${page}`;

export const parameterType: Setting = {
  id: "templateParameter.type",
  kind: "templateParameter",
  type: "choice",
  summary: "What kind of value the parameter takes, and whether Resource Manager keeps it out of sight.",
  values: {
    string: "a text that the deployment history and logs show",
    securestring: "a text that cannot be read after the deployment",
    object: "a map that the deployment history and logs show",
    secureObject: "a map that cannot be read after the deployment",
    array: "a list that the deployment history and logs show",
    int: "a number",
    bool: "true or false",
  },
  source: resourceManager("templates/parameters"),
  in: { arm: { path: "type" } },
};

export const defaultValue: Setting = {
  id: "templateParameter.defaultValue",
  kind: "templateParameter",
  type: "text",
  summary: "What a secret parameter is where a deployment does not give it.",
  constraint: "Leave it out, or make it empty or `[newGuid()]`: a default is as public as the file.",
  source: resourceManager("templates/template-test-cases"),
  in: { arm: { path: "defaultValue" } },
};

export const givenValue: Setting = {
  id: "givenParameter.value",
  kind: "givenParameter",
  type: "text",
  summary: "What a parameter file gives to a parameter of its template.",
  constraint:
    "For a secure parameter write a `reference` to a key vault instead: Resource Manager then fetches the secret.",
  source: resourceManager("templates/key-vault-parameter"),
  in: { arm: { path: "value" } },
};

export const outputType: Setting = {
  id: "templateOutput.type",
  kind: "templateOutput",
  type: "choice",
  summary: "What kind of value the output is, and whether the deployment history shows it.",
  values: {
    string: "a text that the deployment history shows",
    securestring: "a text that the deployment history hides",
    object: "a map that the deployment history shows",
    secureObject: "a map that the deployment history hides",
    array: "a list that the deployment history shows",
    int: "a number",
    bool: "true or false",
  },
  source: resourceManager("templates/outputs"),
  in: { arm: { path: "type" } },
};

export const outputValue: Setting = {
  id: "templateOutput.value",
  kind: "templateOutput",
  type: "text",
  summary: "What the deployment hands back; its history keeps it.",
  source: resourceManager("templates/outputs"),
  in: { arm: { path: "value", also: ["copy.input"] } },
};

export const evaluationScope: Setting = {
  id: "nestedDeployment.expressionEvaluationOptions.scope",
  kind: "nestedDeployment",
  type: "choice",
  summary: "Whose parameters and variables the expressions of a nested template see.",
  values: {
    outer: "the parent's; what they yield is written into the nested template and its deployment history",
    inner: "the nested template's own, so that secure parameters stay secure",
  },
  whenAbsent: "outer",
  safer: "inner",
  constraint: "With `inner` the nested template must declare what it uses, and the parent hand it over.",
  source: resourceManager("templates/linked-templates"),
  in: { arm: { path: "properties.expressionEvaluationOptions.scope" } },
};

export const debugDetailLevel: Setting = {
  id: "nestedDeployment.debugSetting.detailLevel",
  kind: "nestedDeployment",
  type: "choice",
  summary: "What the deployment logs for debugging.",
  values: {
    none: "nothing",
    requestContent: "what is sent to each resource provider, secrets included",
    responseContent: "what comes back, secrets included",
    both: "what is sent and what comes back, secrets included",
  },
  whenAbsent: "none",
  safer: "none",
  source: resourceManager("troubleshooting/enable-debug-logging"),
  in: { arm: { path: "properties.debugSetting.detailLevel", words: { both: "requestContent, responseContent" } } },
};
