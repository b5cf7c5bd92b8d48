import assert from "node:assert/strict";
import { test } from "node:test";
import { whyNot } from "../../server/src/dialects/unrecognised.ts";
import { analyse } from "../../server/src/engine/analyse.ts";
import { foreign } from "./foreign.ts";
import { syntaxOfText } from "./read.ts";

const why = (text: string): string => whyNot(analyse(syntaxOfText(text), text).tree, text);
const arm = (name: string): string =>
  `{"$schema": "https://schema.management.azure.com/schemas/2019-04-01/${name}.json#", "resources": []}`;

const reasons: readonly (readonly [text: string, reason: string | RegExp])[] = [
  ["", "It is empty."],
  ["# nothing\n", "It is empty."],
  ["[1]", "It is a list, and every Azure ML file is a map of keys."],
  ["words\n", "It is a single value, and every Azure ML file is a map of keys."],
  ["{}", "It is an empty map, and every Azure ML file is a map of keys."],
  [": : :\n", /^It could not be read: ./],
  ["{", /^It could not be read: ./],
  [arm("deploymentTemplate"), "It is a deployment template without an Azure ML resource."],
  [arm("deploymentParameters"), /^It is a template parameter file: /],
  [
    "$schema: https://moonrepo.dev/schemas/project.json\n",
    /^It has a '\$schema' that is not Azure ML's: https:\/\/moonrepo/,
  ],
  ["$schema: http://azureml/sdk-2-0/Nothing.json\n", /^Its '\$schema' ends in 'Nothing', which is no kind /],
  ["computeType: gpu\n", /^Its 'computeType' is 'gpu', and /],
  ["dependencies:\n- python\n", /^It is a conda environment, and /],
  ["apiVersion: v1\nkind: Pod\n", "It looks like a Kubernetes manifest, which is not Azure ML's."],
  ["on: push\njobs: {}\n", "It looks like a GitHub workflow, which is not Azure ML's."],
  ["trigger: none\nsteps: []\n", "It looks like an Azure DevOps pipeline, which is not Azure ML's."],
  [
    "project: taxi\nprovider: local\nonline_store:\n  type: sqlite\n",
    "It looks like a Feast feature store, which is not Azure ML's.",
  ],
  ["services: {}\n", "It looks like a Docker Compose file, which is not Azure ML's."],
  [
    "a: 1\nb: 2\n",
    "It is YAML, but its keys ('a', 'b') are not those of a file of Azure ML; a '$schema' of Azure ML would say what it is.",
  ],
  ['{"a": 1, "b": 2, "c": 3, "d": 4, "e": 5}', /^It is JSON, but its keys \('a', 'b', 'c', 'd', …\) are not those /],
];

test("a file that is not ours is told why", () => {
  for (const [text, reason] of reasons) {
    if (typeof reason === "string") assert.equal(why(text), reason);
    else assert.match(why(text), reason);
  }
});

test("there is a sentence for each", () => {
  for (const text of foreign) assert.match(why(text), /^It(?:s)? .+/, text);
});
