import * as images from "../../catalog/container-image.ts";
import { registryOfJob, registryOfWebService } from "../../catalog/image-registry.ts";
import type { Resource } from "../../model/resource.ts";
import { allowListRule } from "../allow-list-rule.ts";
import type { Case } from "../case.ts";

/** `mcr.microsoft.com/azureml/base:1` names its host; `python:3.12` is one of Docker Hub, where no registry is named beside it. */
function hostOf(image: string, resource: Resource): string | undefined {
  const [first = "", ...rest] = image.split("/");
  if (/[^\w.:/@-]/.test(image)) return undefined;
  return rest.length > 0 && /[.:]|^localhost$/.test(first) ? first : hostBeside(resource);
}

function hostBeside(resource: Resource): string | undefined {
  const reading = resource.read(resource.kind === "webService" ? registryOfWebService : registryOfJob);
  if (reading.is === "unknown") return undefined;
  const address = reading.is === "known" ? reading.values[0]?.raw : undefined;
  return typeof address === "string" ? address : "docker.io";
}

export default allowListRule({
  id: "image-from-unapproved-host",
  control: "access",
  severity: "warning",
  title: "The container image comes from a host that the project does not list.",
  why: "An image is code that runs next to your data and with the identity of the job or endpoint. Of an image of a public host nobody at yours knows who made it, or what it will be tomorrow. The project lists the hosts that it trusts in its configuration, under `imageHosts`; without that list this rule is silent.",
  fixNote:
    "There is no fix to apply: copy the image to a container registry on the list, or have the host added to it. `docker.io` on the list stands for images without a host.",
  list: "imageHosts",
  nameIn: hostOf,
  settings: Object.values(images),
  source: "https://learn.microsoft.com/azure/machine-learning/policy-reference",
  sources: { policy: ["5853517a-63de-11ea-bc55-0242ac130003"] },
});

const allow = { imageHosts: ["mcr.microsoft.com", "*.azurecr.io"] };

export const cases: readonly Case[] = [
  {
    name: "cli-v2: of Docker Hub",
    syntax: "yaml",
    allow,
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json
command: python train.py
environment:
  image: somebody/pytorch:latest
  #      ^^^^^^^^^^^^^^^^^^^^^^^ warning[image-from-unapproved-host]
compute: azureml:cpu-cluster`,
  },
  {
    name: "cli-v2: of another host, in a deployment",
    syntax: "yaml",
    allow,
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json
name: blue
endpoint_name: churn-scoring
environment:
  image: ghcr.io/somebody/scoring@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
  #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[image-from-unapproved-host]
instance_type: Standard_DS3_v2`,
  },
  {
    name: "cli-v2: of hosts on the list",
    syntax: "yaml",
    allow,
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/batchDeployment.schema.json
name: nightly
endpoint_name: churn-batch
environment:
  image: contoso.azurecr.io/scoring:7`,
  },
  {
    name: "cli-v2: no list, nothing decided",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json
command: python train.py
environment:
  image: python:3.12
compute: azureml:cpu-cluster`,
  },
  {
    name: "arm: an environment from another host",
    allow,
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/environments/versions",
      "apiVersion": "2024-04-01",
      "name": "demo/sklearn/1",
      "properties": { "image": "quay.io/somebody/sklearn:1" }
      //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[image-from-unapproved-host]
    }`,
    ],
  },
  {
    name: "arm: an environment from a host on the list",
    allow,
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/environments/versions",
      "apiVersion": "2024-04-01",
      "name": "demo/sklearn/1",
      "properties": { "image": "MCR.microsoft.com/azureml/sklearn:1" }
    }`,
    ],
  },
  {
    name: "cli-v2: of Docker Hub, in a component",
    syntax: "yaml",
    allow,
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/commandComponent.schema.json
name: train
version: 1
type: command
command: python train.py
environment:
  image: python
  #      ^^^^^^ warning[image-from-unapproved-host]`,
  },
  {
    name: "run-config: of Docker Hub",
    syntax: "yaml",
    allow,
    text: `
script: train.py
target: cpu
framework: Python
environment:
  docker:
    baseImage: contoso/rapids:7
#              ^^^^^^^^^^^^^^^^ warning[image-from-unapproved-host]
    baseImageRegistry:
      address: null`,
  },
  {
    name: "run-config: of the registry that is named beside it",
    syntax: "yaml",
    allow,
    text: `
script: train.py
target: cpu
framework: Python
environment:
  docker:
    baseImage: contoso/rapids:7
    baseImageRegistry:
      address: contoso.azurecr.io`,
  },
  {
    name: "inference-config: of another registry that is named beside it",
    syntax: "json",
    allow,
    text: `{
  "entryScript": "score.py",
  "baseImageRegistry": "quay.io",
  "baseImage": "contoso/scoring:7"
  //           ^^^^^^^^^^^^^^^^^^^ warning[image-from-unapproved-host]
}`,
  },
  {
    name: "inference-config: of a host on the list",
    syntax: "json",
    allow,
    text: `{
  "entryScript": "score.py",
  "environment": { "docker": { "baseImage": "contoso.azurecr.io/scoring:7" } }
}`,
  },
  {
    name: "github-actions: of Docker Hub",
    syntax: "json",
    allow,
    text: `{
  "inference_entry_script": "score.py",
  "deployment_compute_target": "aks-prod",
  "custom_base_image": "contoso/scoring:7"
  //                   ^^^^^^^^^^^^^^^^^^^ warning[image-from-unapproved-host]
}`,
  },
  {
    name: "github-actions: of a host on the list",
    syntax: "json",
    allow,
    text: `{
  "inference_entry_script": "score.py",
  "deployment_compute_target": "aks-prod",
  "custom_base_image": "contoso.azurecr.io/scoring:7"
}`,
  },
  {
    name: "cli-v2: of this machine, where Docker Hub is on the list",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json
command: python train.py
environment:
  image: localhost/pytorch:1
#        ^^^^^^^^^^^^^^^^^^^ warning[image-from-unapproved-host]
compute: azureml:cpu-cluster`,
    allow: { imageHosts: ["docker.io"] },
  },
  {
    name: "cli-v2: of Docker Hub, which is on the list",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json
command: python train.py
environment:
  image: python:3.11
compute: azureml:cpu-cluster`,
    allow: { imageHosts: ["docker.io"] },
  },
  {
    name: "cli-v2: of people of Docker Hub, whose names look like a host",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json
command: python train.py
environment:
  image: mylocalhost/pytorch:1
compute: azureml:cpu-cluster`,
    allow: { imageHosts: ["docker.io"] },
  },
  {
    name: "cli-v2: of a team of Docker Hub",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json
command: python train.py
environment:
  image: localhosts/pytorch:1
compute: azureml:cpu-cluster`,
    allow: { imageHosts: ["docker.io"] },
  },
  {
    name: "cli-v2: an image that is still to be named",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json
command: python train.py
environment:
  image: ghcr.io/{team}/scoring
compute: azureml:cpu-cluster`,
    allow: { imageHosts: ["docker.io"] },
  },
  {
    name: "run-config: of a registry that is still to be named",
    syntax: "yaml",
    allow,
    text: `
script: train.py
target: cpu
framework: Python
environment:
  docker:
    baseImage: contoso/rapids:7
    baseImageRegistry:
      address: <your-registry>`,
  },
  {
    name: "inference-config: of the registry that is named beside it",
    syntax: "json",
    allow,
    text: `{
  "entryScript": "score.py",
  "baseImageRegistry": "contoso.azurecr.io",
  "baseImage": "contoso/scoring:7"
}`,
  },
];
