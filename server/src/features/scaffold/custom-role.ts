import {
  roleActions,
  roleAssignableScopes,
  roleDataActions,
  roleIsCustom,
  roleNotActions,
  roleNotDataActions,
} from "../../catalog/role.ts";
import type { DialectId } from "../../catalog/setting.ts";
import { type Given, jsonFile, place } from "./draft.ts";
import { parameterFile } from "./questions.ts";
import { type RoleDraft, roles } from "./role-actions.ts";
import type { Answers, Choice, Question, Scaffold, ScaffoldedFile } from "./scaffold.ts";
import { templateFiles, workspaceInParameter } from "./template.ts";

const questions: readonly Question[] = [
  {
    id: "role",
    title: "For whom",
    explanation: "What they may do in a workspace.",
    type: "choice",
    default: "dataScientist",
    choices: Object.entries(roles).map(([value, { label, detail }]): Choice => ({ value, label, detail })),
  },
  {
    id: "generation",
    title: "Tools they use",
    explanation: "Versions 1 and 2 of the SDK and CLI need different permissions.",
    type: "choice",
    default: "v2",
    choices: [
      { value: "v2", label: "Version 2", detail: "The current SDK and CLI." },
      { value: "both", label: "Versions 1 and 2", detail: "Also experiments and web services of version 1." },
    ],
    when: { role: ["dataScientist", "deployer"] },
  },
  {
    id: "scope",
    title: "Where it can be assigned",
    explanation: "The role is offered there and below.",
    type: "choice",
    default: "resourceGroup",
    choices: [
      { value: "resourceGroup", label: "A resource group", detail: "The one that holds the workspaces." },
      { value: "workspace", label: "A workspace", detail: "Each such role counts towards the tenant's limit." },
      {
        value: "subscription",
        label: "A subscription",
        detail: "One role for all workspaces in it.",
        costs: "It may be assigned far away from any workspace.",
      },
    ],
  },
  {
    id: "format",
    title: "Write as",
    explanation: "How the role is created.",
    type: "choice",
    default: "json",
    choices: [
      { value: "json", label: "Role file", detail: "For az role definition create." },
      { value: "arm", label: "ARM template", detail: "For Azure Resource Manager." },
    ],
  },
  { ...parameterFile, when: { format: ["arm"], scope: ["workspace"] } },
];

export const customRole: Scaffold = {
  id: "customRole",
  title: "Custom role",
  description: "For data scientists, operators, deployment pipelines or readers; none of them reads keys.",
  questions,
  write: (answers) => {
    const role = roles[answers.role ?? ""];
    return role ? files(role, answers) : [];
  },
};

function files(role: RoleDraft, answers: Answers): readonly ScaffoldedFile[] {
  const { name, detail: description } = role;
  const fileName = name.toLowerCase().replaceAll(" ", "-");
  if (answers.format !== "arm") {
    const base = { Name: name, Description: description };
    return [jsonFile(fileName, place("role-definition", base, settings("role-definition", role, answers)))];
  }
  const base = {
    type: "Microsoft.Authorization/roleDefinitions",
    apiVersion: "2022-04-01",
    name: `[guid(resourceGroup().id, '${name}')]`,
    properties: { roleName: name, description },
  };
  return templateFiles(fileName, [place("arm", base, settings("arm", role, answers))], answers.parameterFile === "yes");
}

const settings = (dialect: DialectId, role: RoleDraft, answers: Answers): readonly Given[] => [
  [roleIsCustom, "custom"],
  [roleActions, [...role.actions, ...(answers.generation === "both" ? role.v1 : [])]],
  [roleNotActions, role.notActions],
  [roleDataActions, []],
  [roleNotDataActions, []],
  [roleAssignableScopes, [scopes[answers.scope ?? ""]?.[dialect === "arm" ? "arm" : "json"] ?? ""]],
];

const group = "/subscriptions/<subscription-id>/resourceGroups/<resource-group>";

const scopes: Readonly<Record<string, { readonly json: string; readonly arm: string }>> = {
  resourceGroup: { json: group, arm: "[resourceGroup().id]" },
  workspace: {
    json: `${group}/providers/Microsoft.MachineLearningServices/workspaces/<workspace>`,
    arm: workspaceInParameter,
  },
  subscription: { json: "/subscriptions/<subscription-id>", arm: "[subscription().id]" },
};
