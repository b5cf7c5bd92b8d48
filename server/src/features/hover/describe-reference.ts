import { inCode } from "../effective-value.ts";

/** What keys refer to, in words. */
const things: Readonly<Record<string, string>> = {
  environment: "environment",
  environments: "environment",
  compute: "compute",
  computes: "compute",
  default_compute: "compute",
  image_build_compute: "compute",
  model: "model",
  models: "model",
  component: "component",
  components: "component",
  code: "code",
  codes: "code",
  data: "data asset",
  datastore: "datastore",
  datastores: "datastore",
  default_datastore: "datastore",
  featuresets: "feature set",
  jobs: "job",
  connection: "connection",
  connections: "connection",
};

const own = "the workspace that the file is used with";

/** What an `azureml:` or `azureml://` reference points to, in one line of Markdown; undefined for other text. */
export function describeReference(text: string, key: string): string | undefined {
  if (!/^azureml:./i.test(text) || /[\r\n]/.test(text)) return undefined;
  const rest = text.slice("azureml:".length);
  const said = rest.startsWith("/") ? byPath(rest) : byName(rest, things[key] ?? "asset");
  return said === undefined ? undefined : `**ML Warden** ${inCode(text)}: ${said}.`;
}

/** `name`, `name:version`, `name@label` */
function byName(rest: string, thing: string): string | undefined {
  const [, name, version, label] = /^([^:@/\s]+)(?::([^:@/\s]+)|@([^:@/\s]+))?$/.exec(rest) ?? [];
  return name === undefined ? undefined : `${thing} ${inCode(name)}${which(version, label)} of ${own}`;
}

const which = (version: string | undefined, label: string | undefined): string =>
  version !== undefined
    ? `, version ${inCode(version)},`
    : label !== undefined
      ? `, the version labelled ${inCode(label)},`
      : "";

/** Pairs of a kind and a name: `registries/r/environments/e/versions/1`. */
function byPath(rest: string): string | undefined {
  const [way = "", ...below] = rest.replace(/^\/+/, "").split(/\/paths(?=\/|$)/i);
  const parts = way.split("/");
  const named = new Map<string, string>();
  for (let i = 0; i + 1 < parts.length; i += 2) named.set((parts[i] ?? "").toLowerCase(), parts[i + 1] ?? "");
  const place = placeOf(named);
  if (named.has("datastores")) {
    const path = below.join("/paths").replace(/^\//, "");
    return `${path === "" ? "" : `${inCode(path)} in `}datastore ${inCode(named.get("datastores") ?? "")} of ${place}`;
  }
  if (named.has("jobs")) {
    const output = named.get("outputs");
    return `${output === undefined ? "" : `output ${inCode(output)} of `}job ${inCode(named.get("jobs") ?? "")} of ${place}`;
  }
  const kind = [...named.keys()].find((k) => things[k] !== undefined);
  if (kind === undefined) return undefined;
  const version = which(named.get("versions"), named.get("labels"));
  return `${things[kind]} ${inCode(named.get(kind) ?? "")}${version} of ${place}`;
}

function placeOf(named: ReadonlyMap<string, string>): string {
  const registry = named.get("registries");
  if (registry !== undefined) return `registry ${inCode(registry)}`;
  const workspace = named.get("workspaces");
  return workspace === undefined ? own : `workspace ${inCode(workspace)}`;
}
