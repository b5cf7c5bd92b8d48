import { serverlessCustomSubnet, serverlessNoPublicIp } from "../../catalog/workspace-network.ts";
import type { Case } from "../case.ts";
import { settingRule } from "../setting-rule.ts";

const rule = settingRule({
  id: "serverless-compute-public-ip",
  control: "network",
  severity: "warning",
  title: "Nodes of serverless compute get public IP addresses, although they run in a subnet of yours.",
  why: "Whoever places nodes in a network of their own expects them to be unreachable from outside. A public address puts each node that runs your jobs and data back on the internet.",
  fixNote:
    "Lets serverless compute go without public addresses. The workspace needs a private endpoint, and the subnet another way out, such as a NAT gateway or firewall, for what jobs download.",
  setting: serverlessNoPublicIp,
  bad: ["false"],
  want: "true",
  when: (workspace) => {
    const subnet = workspace.read(serverlessCustomSubnet);
    return subnet.is === "known" && subnet.values.every((v) => !v.absent);
  },
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-secure-training-vnet",
  sources: { mcsb: ["NS-1"] },
});

export default { ...rule, settings: [serverlessNoPublicIp, serverlessCustomSubnet] };

export const cases: readonly Case[] = [
  {
    name: "cli-v2: public addresses in one's own subnet",
    syntax: "yaml",
    text: `
name: demo
serverless_compute:
  custom_subnet: /subscriptions/0/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v/subnets/s
  no_public_ip: false
#               ^^^^^ warning[serverless-compute-public-ip]
`,
    fixed: [["no_public_ip: false", "no_public_ip: true"]],
  },
  {
    name: "cli-v2: no subnet, so the setting counts for nothing",
    syntax: "yaml",
    text: `
name: demo
serverless_compute:
  custom_subnet: None
  no_public_ip: false
`,
  },
  {
    name: "arm: left out",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {
        "serverlessComputeSettings": {
     // ^^^^^^^^^^^^^^^^^^^^^^^^^^^ information[serverless-compute-public-ip]
          "serverlessComputeCustomSubnet": "/subscriptions/0/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v/subnets/s"
        }
      }
    }`,
    ],
    fixed: [
      [
        '"serverlessComputeCustomSubnet": "/subscriptions/0/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v/subnets/s"',
        `"serverlessComputeCustomSubnet": "/subscriptions/0/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v/subnets/s",
          "serverlessComputeNoPublicIP": true`,
      ],
    ],
  },
  {
    name: "arm: without public addresses",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {
        "serverlessComputeSettings": {
          "serverlessComputeCustomSubnet": "/subscriptions/0/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v/subnets/s",
          "serverlessComputeNoPublicIP": true
        }
      }
    }`,
    ],
  },
];
