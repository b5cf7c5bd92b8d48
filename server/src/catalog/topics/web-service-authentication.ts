import { learn } from "../setting.ts";
import { row, type Topic } from "./topic.ts";

const key = ["webService.authEnabled", "webService.keys", "webService.primaryKey", "webService.secondaryKey"];
const v1 = [...key, "webService.tokenAuthEnabled", "webService.computeType"];
const v2 = [
  "onlineEndpoint.authMode",
  "onlineEndpoint.keys",
  "onlineEndpoint.keys.primaryKey",
  "onlineEndpoint.keys.secondaryKey",
];

export const webServiceAuthentication: Topic = {
  id: "web-service-authentication",
  title: "Keys and tokens by compute",
  summary: "What callers of a scoring service must show depends on what the service runs on.",
  columns: ["Runs on", "Key", "Token"],
  rows: [
    row(v1, "ACI (v1)", "off unless `authEnabled` is true", "not available"),
    row(v1, "AKS (v1)", "on unless `authEnabled` is false", "off unless `tokenAuthEnabled` is true"),
    row(v1, "local (v1)", "none: plain HTTP without authentication", "none"),
    row(v2, "managed endpoint (v2)", "`key`, the default in YAML", "`aad_token` or `aml_token`"),
    row(v2, "Kubernetes endpoint (v2)", "`key`, the default in YAML", "`aml_token`; not `aad_token`"),
    row(["serverlessEndpoint.authMode"], "serverless endpoint (v2)", "`Key`", "`AAD`"),
    row(
      ["batchEndpoint.authMode", "batchEndpoint.keys"],
      "batch endpoint (v2)",
      "not available",
      "`aad_token`, always",
    ),
  ],
  notes: [
    "A key stays valid until a person renews it. A token expires, and its caller fetches the next one; for a v1 service, Reader on the workspace is enough for that.",
    "Key and token are never on together: the v1 client refuses it.",
    "Fetching a v1 token depends on the workspace's own region, so keep the workspace and the cluster in one.",
    "What the service assumes where a *template* leaves these out is not verified.",
  ],
  sources: [learn("v1/how-to-authenticate-web-service"), learn("how-to-authenticate-online-endpoint")],
};
