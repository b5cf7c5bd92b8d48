import * as computes from "./compute.ts";
import * as connections from "./connection.ts";
import * as datastores from "./datastore.ts";
import * as deployments from "./deployment.ts";
import * as endpoints from "./endpoint.ts";
import * as environmentVariables from "./environment-variables.ts";
import * as jobs from "./job.ts";
import * as networks from "./managed-network.ts";
import * as privateEndpoints from "./private-endpoint.ts";
import * as registries from "./registry.ts";
import type { DialectId, Kind, Setting } from "./setting.ts";
import * as webServices from "./web-service.ts";
import * as workspaces from "./workspace.ts";

/** Every setting that is spoken about, in the order of documentation. */
export const settings: readonly Setting[] = [
  workspaces,
  networks,
  privateEndpoints,
  registries,
  endpoints,
  deployments,
  computes,
  datastores,
  connections,
  jobs,
  environmentVariables,
  webServices,
].flatMap((subject): readonly Setting[] => Object.values(subject));

const byId = new Map(settings.map((setting) => [setting.id, setting]));

export const settingById = (id: string): Setting | undefined => byId.get(id);

/** The settings that a kind of resource has in a dialect. */
export const settingsOf = (kind: Kind, dialect: DialectId): readonly Setting[] =>
  settings.filter((setting) => setting.kind === kind && setting.in[dialect] !== undefined);
