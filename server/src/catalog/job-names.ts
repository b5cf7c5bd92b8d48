import { learn, type Setting } from "./setting.ts";

const collected = "Microsoft may collect it to find faults: no names of people, no secret project names.";

export const jobDisplayName: Setting = {
  id: "job.displayName",
  kind: "job",
  type: "text",
  summary: "The name of the job that the studio shows.",
  constraint: collected,
  source: learn("concept-data-encryption"),
  in: { arm: { path: "properties.displayName", since: "2022-05-01" }, "cli-v2": { path: "display_name" } },
};

export const experimentName: Setting = {
  id: "job.experimentName",
  kind: "job",
  type: "text",
  summary: "The experiment that the job belongs to.",
  constraint: collected,
  source: learn("concept-data-encryption"),
  in: { arm: { path: "properties.experimentName", since: "2022-05-01" }, "cli-v2": { path: "experiment_name" } },
};
