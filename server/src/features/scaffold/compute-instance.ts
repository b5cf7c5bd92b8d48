import {
  applicationSharingPolicy,
  assignedUser,
  idleShutdown,
  instanceIdentity,
  instanceLocalAuth,
  instancePublicIp,
  instanceSsh,
  instanceSubnet,
  instanceUserIdentities,
  osPatching,
  rootAccess,
} from "../../catalog/compute-instance.ts";
import type { DialectId } from "../../catalog/setting.ts";
import { blank } from "./blanks.ts";
import { networkQuestion, subnet } from "./compute-network.ts";
import type { Given, JsonMap } from "./draft.ts";
import { identityQuestion, identitySettings } from "./identities.ts";
import { computeName, format, freeText, machineSize, parameterFile } from "./questions.ts";
import { resourceFiles } from "./resource-draft.ts";
import type { Answers, Scaffold } from "./scaffold.ts";
import { location } from "./template.ts";

export const computeInstance: Scaffold = {
  id: "computeInstance",
  title: "Compute instance",
  description: "One person's machine, without public address or SSH, that stops when it idles.",
  questions: [
    computeName("my-instance"),
    format,
    networkQuestion,
    {
      id: "owner",
      title: "Whose it is",
      explanation: "Only its owner can open the instance.",
      type: "choice",
      default: "creator",
      choices: [
        { value: "creator", label: "Whoever creates it", detail: "For people who make their own." },
        { value: "other", label: "Somebody else", detail: "You create it on behalf of a user." },
      ],
    },
    {
      id: "root",
      title: "Root access",
      explanation: "Whether its owner may use sudo.",
      type: "choice",
      default: "no",
      choices: [
        { value: "no", label: "No", detail: "System packages come with a setup script, others with conda." },
        {
          value: "yes",
          label: "Yes",
          detail: "The owner installs what they like.",
          costs: "A stolen session can plant something that survives a restart.",
        },
      ],
      when: { format: ["cli-v2"] },
    },
    identityQuestion("the instance", "Give it a role on the storage account."),
    machineSize,
    freeText(
      "idle",
      "Minutes until it stops",
      "60",
      "An instance that nobody uses stops by itself.",
      "^(1[5-9]|[2-9][0-9]|[1-9][0-9]{2}|1[0-3][0-9]{2}|14[0-3][0-9]|1440)$",
      "15 minutes to a day, which are 1440",
    ),
    parameterFile,
  ],
  write: (answers) =>
    resourceFiles(answers, [
      {
        name: answers.name ?? "",
        schema: "computeInstance",
        type: "workspaces/computes",
        plain: (dialect) => (dialect === "arm" ? inTemplate(answers) : inYaml(answers)),
        settings: (dialect) => settings(dialect, answers),
      },
    ]),
};

const inYaml = ({ size = "" }: Answers): JsonMap => ({ type: "computeinstance", size });

const inTemplate = ({ size = "" }: Answers): JsonMap => ({
  location,
  properties: { computeType: "ComputeInstance", properties: { vmSize: size } },
});

const settings = (dialect: DialectId, answers: Answers): readonly Given[] => [
  ...(answers.owner === "other" ? ([[assignedUser, user(dialect)]] as const) : []),
  [instanceSsh, "disabled"],
  [instanceLocalAuth, "true"],
  ...(answers.network === "subnet" ? ([[instanceSubnet, subnet(dialect)]] as const) : []),
  [instancePublicIp, "false"],
  [applicationSharingPolicy, "personal"],
  [rootAccess, answers.root === "yes" ? "true" : "false"],
  [osPatching, "true"],
  [idleShutdown, dialect === "arm" ? `PT${answers.idle}M` : Number(answers.idle)],
  ...identitySettings(dialect, answers, instanceIdentity, instanceUserIdentities),
];

const user = (dialect: DialectId): JsonMap => {
  const objectId = blank(dialect, "assignedUserId");
  const tenantId = blank(dialect, "assignedTenantId");
  return dialect === "arm" ? { objectId, tenantId } : { user_object_id: objectId, user_tenant_id: tenantId };
};
