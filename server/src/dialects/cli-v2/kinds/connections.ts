import { type FileKind, typed } from "../file-kind.ts";
import type { Shape } from "../shape.ts";

/** Types that only connections have, with the key that each of them needs beside `name`. */
const telling: Readonly<Record<string, string>> = {
  container_registry: "target",
  python_feed: "target",
  azure_sql_db: "target",
  azure_synapse_analytics: "target",
  azure_my_sql_db: "target",
  azure_postgres_db: "target",
  azure_data_lake_gen2: "target",
  azure_blob: "url",
  azure_one_lake: "endpoint",
  azure_open_ai: "azure_endpoint",
  azure_ai_services: "endpoint",
  azure_ai_search: "endpoint",
  azure_content_safety: "endpoint",
  azure_speech_services: "endpoint",
};
/** Types whose names other formats use, too: more than a `target` must speak for a connection. */
const common = ["git", "s3", "snowflake", "custom", "api_key", "open_ai", "serp", "serverless"];
const fold = (type: string): string => type.replaceAll("_", "");
const keyOf = new Map(Object.entries(telling).map(([type, key]) => [fold(type), key]));
const isCommon = new Set(common.map(fold));

const isPromptflow = (file: Shape): boolean =>
  file.has("api_type") || (file.has("api_base") && file.word("type") !== "apikey");

function isConnection(file: Shape): boolean {
  const type = file.word("type") ?? "";
  if (!file.has("name") || isPromptflow(file)) return false;
  const hasCredentials = file.nests("credentials", "type") || file.hasAny("api_key", "is_shared");
  if (isCommon.has(type)) return hasCredentials || (type !== "custom" && /:\/\//.test(file.text("target") ?? ""));
  const key = keyOf.get(type);
  return key !== undefined && (hasCredentials || file.hasAny(key, "target", "endpoint"));
}

/** Connections of a workspace, and those of prompt flow, which look alike and mean something else. */
export const connections: readonly FileKind[] = [
  {
    id: "promptflowConnection",
    family: "connection",
    shape: (file) => /openai$/.test(file.word("type") ?? "") && file.has("name", "api_key") && isPromptflow(file),
    tells: [typed("(?:azure_?)?open_?ai")],
  },
  {
    id: "connection",
    also: ["workspaceConnection"],
    declares: { kind: "connection" },
    family: "connection",
    shape: isConnection,
    tells: [...Object.keys(telling), ...common].map((type) => typed(type.replaceAll("_", "_?"))),
  },
];
