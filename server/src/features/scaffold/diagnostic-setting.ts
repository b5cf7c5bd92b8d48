import { diagnosticLogs } from "../../catalog/diagnostic-setting.ts";
import { type BlankName, blank } from "./blanks.ts";
import { place } from "./draft.ts";
import { freeText, parameterFile } from "./questions.ts";
import type { Scaffold } from "./scaffold.ts";
import { templateFiles } from "./template.ts";

/** The key that names where the logs go, and what only the author knows of it. */
const destinations: Readonly<Record<string, readonly [key: string, id: BlankName]>> = {
  analytics: ["workspaceId", "logWorkspaceId"],
  storage: ["storageAccountId", "logStorageId"],
  eventHub: ["eventHubAuthorizationRuleId", "eventHubRuleId"],
};

export const diagnosticSetting: Scaffold = {
  id: "diagnosticSetting",
  title: "Diagnostic setting",
  description: "Keeps the logs of a workspace, as an ARM template; the CLI has no file for it.",
  questions: [
    freeText(
      "name",
      "Name of the setting",
      "logs",
      "A workspace can have several.",
      "^[A-Za-z0-9_-]{1,128}$",
      "letters, digits, '-' or '_'",
    ),
    {
      id: "destination",
      title: "Where logs go",
      explanation: "Logs that are sent nowhere are not kept.",
      type: "choice",
      default: "analytics",
      choices: [
        { value: "analytics", label: "Log Analytics", detail: "To search them and be alerted." },
        { value: "storage", label: "Storage account", detail: "To keep them for long." },
        { value: "eventHub", label: "Event Hubs", detail: "For a system of yours." },
      ],
    },
    {
      id: "logs",
      title: "Which logs",
      explanation: "Azure groups the categories of a workspace.",
      type: "choice",
      default: "allLogs",
      choices: [
        { value: "allLogs", label: "All", detail: "What runs and what it uses, too." },
        { value: "audit", label: "Audit only", detail: "Who read or changed what." },
      ],
    },
    { ...parameterFile, when: {} },
  ],
  write: ({ name = "", destination = "", logs = "", parameterFile: wanted }) => {
    const [key, id] = destinations[destination] ?? ["workspaceId", "logWorkspaceId"];
    const base = {
      type: "Microsoft.MachineLearningServices/workspaces/providers/diagnosticSettings",
      apiVersion: "2021-05-01-preview",
      name: `[format('{0}/Microsoft.Insights/${name}', parameters('workspaceName'))]`,
      properties: { [key]: blank("arm", id) },
    };
    const setting = place("arm", base, [[diagnosticLogs, [{ categoryGroup: logs, enabled: true }]]]);
    return templateFiles("diagnostic-setting", [setting], wanted === "yes");
  },
};
