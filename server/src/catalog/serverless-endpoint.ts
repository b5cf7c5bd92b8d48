import { learn, type Setting } from "./setting.ts";

export const serverlessAuthMode: Setting = {
  id: "serverlessEndpoint.authMode",
  kind: "serverlessEndpoint",
  type: "choice",
  summary: "What a caller of the serverless endpoint must show.",
  values: {
    aad: "a Microsoft Entra token",
    keyAndAad: "a Microsoft Entra token, or one of two keys",
    key: "one of two keys; whoever holds one can call",
  },
  safer: "aad",
  constraint: "Other words than at online endpoints. A template must set it; files of the command line cannot.",
  source: learn("how-to-deploy-models-serverless"),
  in: {
    arm: {
      path: "properties.authMode",
      words: { aad: "AAD", keyAndAad: "KeyAndAAD", key: "Key" },
      since: "2024-04-01",
    },
  },
};

export const contentSafety: Setting = {
  id: "serverlessEndpoint.contentSafety.contentSafetyStatus",
  kind: "serverlessEndpoint",
  type: "choice",
  summary: "Whether prompts and answers of the serverless endpoint are filtered for harmful content.",
  values: { enabled: "filtered", disabled: "passed on as they are" },
  whenAbsent: "enabled",
  safer: "enabled",
  source: learn("how-to-deploy-models-serverless"),
  in: {
    arm: {
      path: "properties.contentSafety.contentSafetyStatus",
      words: { enabled: "Enabled", disabled: "Disabled" },
      since: "2024-04-01",
    },
  },
};
