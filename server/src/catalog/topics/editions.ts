import { learn } from "../setting.ts";
import { row, type Topic } from "./topic.ts";

const about = ["workspace.sku.name"];

export const editions: Topic = {
  id: "editions",
  title: "Editions and private networks, then and now",
  summary:
    "In 2020 the Enterprise edition was the price of some network settings and of your own keys. There is only one edition now.",
  columns: ["Setup", "In 2020", "Today"],
  rows: [
    row([], "no virtual network", "every edition", "allowed"),
    row([], "public workspace, other resources except the registry in a network", "every edition", "allowed"),
    row(about, "public workspace, other resources behind private endpoints", "Enterprise", "allowed"),
    row(about, "private workspace, other resources behind private endpoints", "Enterprise", "allowed"),
    row(
      [],
      "private workspace, other resources public or in a network",
      "every edition",
      "allowed, though traffic to them need not use the network",
    ),
    row(about, "container registry in a network", "Enterprise", "allowed; the registry must be Premium"),
    row(about, "customer-managed key", "Enterprise", "allowed"),
    row(
      ["kubernetesCluster.apiServerAccessProfile.enablePrivateClusterPublicFQDN"],
      "private AKS cluster",
      "not supported",
      "attached once it is made, without a public name",
    ),
  ],
  notes: [
    "All features of Enterprise came to Basic in September 2020, and the edition was retired on 2021-01-01. `sku` is still read, and changes nothing.",
    "Compute instances and AKS work with private workspaces today; AKS is attached after it was made as a private cluster.",
    "Container instances are not supported beside a workspace with a private endpoint.",
  ],
  sources: [
    learn("how-to-configure-private-link"),
    learn("v1/how-to-secure-inferencing-vnet"),
    learn("concept-workspace"),
  ],
};
