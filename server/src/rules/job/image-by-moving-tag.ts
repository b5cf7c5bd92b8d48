import * as images from "../../catalog/container-image.ts";
import { ofKind } from "../../catalog/setting.ts";
import { isPlaceholder } from "../../model/placeholder.ts";
import type { Value } from "../../model/resource.ts";
import type { Case } from "../case.ts";
import type { Rule } from "../rule.ts";
import { code } from "../wording.ts";

/** Of Microsoft's own images the newest gets the patches, so that to name it is a choice, not a fault. */
const ofMicrosoft = /^mcr\.microsoft\.com\//i;

const tagOf = (image: string): string | undefined => /:([^/:]+)$/.exec(image)?.[1];

/** Without a tag it is `latest`; a digest never moves. */
const moves = (image: string): boolean =>
  !image.includes("@") &&
  !ofMicrosoft.test(image) &&
  !isPlaceholder(image) &&
  /^latest\b/i.test(tagOf(image) ?? "latest");

const movesBy = (image: string): string =>
  tagOf(image) === undefined ? "has no tag, which means 'latest'" : "is named by a tag that moves";

const isMoving = ({ raw, certain, via, absent }: Value): boolean =>
  !absent && certain && via === "literal" && typeof raw === "string" && raw !== "" && moves(raw);

const settings = Object.values(images);

const rule: Rule = {
  id: "image-by-moving-tag",
  control: "access",
  severity: "information",
  title: "The container image is named by a tag that moves.",
  why: "Whoever can push to that name decides what runs with your identity and data tomorrow, and nobody notices: the file stays the same. A version that was looked at and scanned is not what is run.",
  fixNote:
    "There is no fix to apply: name the version that you have tested, or its digest (`@sha256:…`). Then look for new versions every now and then, for patches no longer come by themselves. Images of Microsoft are left alone, as its page calls their newest tag a trade-off.",
  kinds: [...new Set(settings.map(({ kind }) => kind))],
  settings,
  source: "https://learn.microsoft.com/azure/machine-learning/concept-vulnerability-management",
  sources: { mcsb: ["DS-2", "PV-2"] },
  *check(resource) {
    for (const setting of ofKind(settings, resource.kind)) {
      const reading = resource.read(setting);
      for (const value of reading.is === "known" ? reading.values : [])
        if (isMoving(value))
          yield {
            span: value.site.span,
            message: `The image ${code(String(value.raw))} ${movesBy(String(value.raw))}: name a version or a digest.`,
            severity: rule.severity,
            fixes: [],
          };
    }
  },
};

export default rule;

export const cases: readonly Case[] = [
  {
    name: "cli-v2: an environment without a tag",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/environment.schema.json
name: train
version: 3
image: pytorch/pytorch
#      ^^^^^^^^^^^^^^^ information[image-by-moving-tag]`,
  },
  {
    name: "cli-v2: the newest, in a deployment's own environment",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json
name: blue
endpoint_name: scoring
app_insights_enabled: true
environment:
  image: contoso.azurecr.io:443/team/scoring:latest
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information[image-by-moving-tag]`,
  },
  {
    name: "cli-v2: in a job",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json
command: python train.py
environment:
  image: docker.io/python:latest-slim
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information[image-by-moving-tag]`,
  },
  {
    name: "cli-v2: an application on a compute instance",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/computeInstance.schema.json
name: anna-box
type: computeinstance
custom_applications:
  - name: rstudio
    image:
      reference: ghcr.io/contoso/rstudio
#                ^^^^^^^^^^^^^^^^^^^^^^^ information[image-by-moving-tag]
  - name: shiny
    image:
      reference: ghcr.io/contoso/shiny:1.2.0`,
  },
  {
    name: "cli-v2: a version, a digest, Microsoft's own, and a name to be filled in",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/pipelineJob.schema.json
type: pipeline
jobs:
  a:
    type: command
    command: python a.py
    environment:
      image: docker.io/python:3.12.4
  b:
    type: command
    command: python b.py
    environment:
      image: docker.io/python@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
  c:
    type: command
    command: python c.py
    environment:
      image: mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu22.04:latest
  d:
    type: command
    command: python d.py
    environment:
      image: "{{acr}}.azurecr.io/train:latest"`,
  },
  {
    name: "arm: an environment",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/environments/versions",
      "apiVersion": "2024-04-01",
      "name": "demo/train/3",
      "properties": { "image": "docker.io/python:latest" }
      //                       ^^^^^^^^^^^^^^^^^^^^^^^^^ information[image-by-moving-tag]
    }`,
    ],
  },
  {
    name: "arm: a version, and what only a deployment knows",
    syntax: "json",
    text: `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "image": { "type": "string", "defaultValue": "docker.io/python:latest" } },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/environments/versions",
      "apiVersion": "2024-04-01",
      "name": "demo/train/3",
      "properties": { "image": "docker.io/python:3.12.4" }
    },
    {
      "type": "Microsoft.MachineLearningServices/workspaces/environments/versions",
      "apiVersion": "2024-04-01",
      "name": "demo/train/4",
      "properties": { "image": "[parameters('image')]" }
    }
  ]
}`,
  },
  {
    name: "run-config: the newest",
    syntax: "yaml",
    text: `
script: train.py
target: cpu
framework: Python
environment:
  docker:
    enabled: true
    baseImage: contoso/rapids:latest
#              ^^^^^^^^^^^^^^^^^^^^^ information[image-by-moving-tag]`,
  },
  {
    name: "run-config: none",
    syntax: "yaml",
    text: `
script: train.py
target: cpu
framework: Python
environment:
  docker:
    enabled: true
    baseImage: null`,
  },
  {
    name: "inference-config: the newest",
    syntax: "json",
    text: `{
  "entryScript": "score.py",
  "environment": { "docker": { "baseImage": "contoso/scoring" } }
  //                                        ^^^^^^^^^^^^^^^^^ information[image-by-moving-tag]
}`,
  },
  {
    name: "inference-config: a version",
    syntax: "json",
    text: `{
  "entryScript": "score.py",
  "environment": { "docker": { "baseImage": "contoso/scoring:7" } }
}`,
  },
  {
    name: "github-actions: the newest",
    syntax: "json",
    text: `{
  "inference_entry_script": "score.py",
  "deployment_compute_target": "aks-prod",
  "custom_base_image": "contoso/scoring:latest"
  //                   ^^^^^^^^^^^^^^^^^^^^^^^^ information[image-by-moving-tag]
}`,
  },
  {
    name: "github-actions: a version",
    syntax: "json",
    text: `{
  "inference_entry_script": "score.py",
  "deployment_compute_target": "aks-prod",
  "custom_base_image": "contoso/scoring:7"
}`,
  },
  {
    name: "cli-v2: the newest, in a component",
    syntax: "yaml",
    text: `
name: train
version: 1
type: command
command: python train.py --data \${{inputs.data}}
inputs:
  data:
    type: uri_folder
environment:
  image: docker.io/python
#        ^^^^^^^^^^^^^^^^ information[image-by-moving-tag]`,
  },
  {
    name: "cli-v2: of Microsoft, in other letters",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json
command: python train.py
environment:
  image: MCR.microsoft.com/azureml/base:latest
compute: azureml:cpu-cluster`,
  },
  {
    name: "cli-v2: a tag that has the word in it",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json
command: python train.py
environment:
  image: docker.io/contoso/python:3-latest
compute: azureml:cpu-cluster`,
  },
  {
    name: "cli-v2: a copy of an image of Microsoft",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json
command: python train.py
environment:
  image: contoso.azurecr.io/mcr.microsoft.com/azureml/base:latest
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information[image-by-moving-tag]
compute: azureml:cpu-cluster`,
  },
];
