import { learn } from "../setting.ts";
import { row, type Topic } from "./topic.ts";

const diagnostics = ["diagnosticSetting.logs"];

export const loggedWhere: Topic = {
  id: "logged-where",
  title: "What is logged where",
  summary: "Only some of what happens in a workspace is logged without your doing.",
  columns: ["What", "Logged in", "Needs"],
  rows: [
    row(diagnostics, "workspace and compute made or changed, secrets listed", "activity log", "nothing"),
    row(
      diagnostics,
      "jobs, models, environments, datastores, nodes",
      "resource logs, such as AmlRunEvent",
      "a diagnostic setting",
    ),
    row(
      ["onlineDeployment.appInsightsEnabled", "workspace.applicationInsights", ...diagnostics],
      "calls of an online endpoint",
      "AmlOnlineEndpointTrafficLog",
      "a diagnostic setting on the endpoint",
    ),
    row(
      ["onlineDeployment.appInsightsEnabled", "workspace.applicationInsights"],
      "output of an online deployment",
      "Application Insights",
      "`app_insights_enabled`, off by default",
    ),
    row(
      ["webService.appInsightsEnabled", "workspace.applicationInsights"],
      "calls of a v1 service: URL, status, duration",
      "Application Insights",
      "`appInsightsEnabled`, off by default",
    ),
    row([], "jobs, deployments, quota, nodes, traffic, as numbers", "metrics of Azure Monitor", "nothing"),
  ],
  notes: [
    "The article of 2020 says that starts of jobs and registrations of models are not logged. They now are, in resource logs, once a diagnostic setting sends these somewhere.",
    "The activity log tells who did it; the studio's list of activities does not.",
  ],
  sources: [learn("monitor-azure-machine-learning-reference"), learn("v1/how-to-deploy-azure-container-instance")],
};
