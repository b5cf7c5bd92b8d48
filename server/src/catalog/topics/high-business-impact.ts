import { learn } from "../setting.ts";
import { row, type Topic } from "./topic.ts";

const about = ["workspace.hbiWorkspace"];

export const highBusinessImpact: Topic = {
  id: "high-business-impact",
  title: "High business impact",
  summary: "`hbiWorkspace` changes four things, and can only be set when the workspace is created.",
  columns: ["It switches on", "How far"],
  rows: [
    row(about, "less diagnostic data for Microsoft", "support then sees less, too"),
    row(about, "encrypted scratch disks of clusters", "only if the subscription had no cluster; else ask support"),
    row(about, "scratch disks cleaned between jobs", "cached images go as well, so jobs start more slowly"),
    row(about, "credentials through Key Vault", "those for storage, registry and SSH, on their way to a cluster"),
  ],
  notes: [
    "It changes nothing about encryption in transit, nor about your own keys.",
    "The article of 2020 also named a filter on the addresses that reach the batch pools. Microsoft's current list leaves it out.",
    "Microsoft's pages differ on whether it also encrypts the OS disk. A key of your own is not possible there.",
  ],
  sources: [learn("concept-customer-managed-keys"), learn("concept-data-encryption")],
};
