import type { DialectId } from "../../catalog/setting.ts";
import { blank } from "./blanks.ts";
import type { JsonMap } from "./draft.ts";
import type { Question } from "./scaffold.ts";

/** The machines have no public address either way. */
export const networkQuestion: Question = {
  id: "network",
  title: "Network",
  explanation: "The machines get no public address, so they need one of these networks.",
  type: "choice",
  default: "subnet",
  choices: [
    { value: "subnet", label: "Subnet of yours", detail: "The workspace has a private endpoint." },
    {
      value: "managed",
      label: "Managed network of the workspace",
      detail: "The workspace has one.",
      costs: "The file does not show that network, so a hint about it stays.",
    },
  ],
};

export const subnet = (dialect: DialectId): JsonMap =>
  dialect === "arm" ? { id: blank(dialect, "subnetId") } : { subnet: blank(dialect, "subnetId") };
