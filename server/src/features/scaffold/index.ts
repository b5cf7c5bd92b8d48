import { batchEndpoint } from "./batch-endpoint.ts";
import { computeCluster } from "./compute-cluster.ts";
import { computeInstance } from "./compute-instance.ts";
import { connection } from "./connection.ts";
import { customRole } from "./custom-role.ts";
import { datastore } from "./datastore.ts";
import { diagnosticSetting } from "./diagnostic-setting.ts";
import { hubAndProject } from "./hub-and-project.ts";
import { onlineEndpoint } from "./online-endpoint.ts";
import { registry } from "./registry.ts";
import { type Answers, complete, type Scaffold, type ScaffoldedFile } from "./scaffold.ts";
import { webService } from "./web-service.ts";
import { workspace } from "./workspace.ts";

export { type Answers, isAsked, type Question, type Scaffold, type ScaffoldedFile } from "./scaffold.ts";

/** All that can be written from answers. */
export const scaffolds: readonly Scaffold[] = [
  workspace,
  hubAndProject,
  registry,
  onlineEndpoint,
  batchEndpoint,
  computeCluster,
  computeInstance,
  datastore,
  connection,
  customRole,
  diagnosticSetting,
  webService,
];

/** The files of a scaffold; undefined where there is none of that id, or an answer is not allowed. */
export function scaffold(id: string, given: Answers): readonly ScaffoldedFile[] | undefined {
  const chosen = scaffolds.find((candidate) => candidate.id === id);
  const answers = chosen && complete(chosen, given);
  return answers && chosen.write(answers);
}
