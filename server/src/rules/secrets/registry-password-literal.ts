import { imageRegistry } from "../../catalog/file-text.ts";
import { textsUnder, type WrittenText } from "../../model/file-text.ts";
import { member } from "../../syntax/tree.ts";
import { fold } from "../../text/fold.ts";
import type { Case } from "../case.ts";
import { isNoSecret } from "../no-secret.ts";
import type { Fix, Rule } from "../rule.ts";
import { tell } from "../written-secrets.ts";

const rule: Rule = {
  id: "registry-password-literal",
  control: "secrets",
  severity: "error",
  title: "The password of the image registry stands in the file in plain text.",
  why: "Everyone who can read the file or its history can pull every image of the registry, and with an admin password also replace the images that your jobs and web services run.",
  fixNote:
    "Removes user name and password. That is all where the image lies in the workspace's own registry, which Azure Machine Learning signs in to by itself. For another registry give the environment a registry identity with the role AcrPull, or copy the image. Renew the password: it stays in the file's history.",
  kinds: ["fileText"],
  settings: [imageRegistry],
  spansSecret: true,
  source: "https://learn.microsoft.com/azure/machine-learning/v1/how-to-train-with-custom-image",
  sources: { mcsb: ["IM-8"] },
  *check(resource) {
    for (const written of textsUnder(resource, imageRegistry)) {
      const { keys, text, node } = written;
      if (fold(keys.at(-1) ?? "") !== "password" || isNoSecret(text)) continue;
      yield {
        span: node.span,
        ...tell({ raw: text }, "the password of the image registry", "Let an identity pull the image"),
        fixes: removal(written),
      };
    }
  },
};

export default rule;

function removal({ owner }: WrittenText): readonly Fix[] {
  const present = ["username", "password"].flatMap((key) => member(owner, key)?.key ?? []);
  if (!owner || owner.members.length === present.length) return [];
  const ops = present.map((key) => ({ op: "remove", owner, key }) as const);
  return [{ title: "Remove user name and password", safe: false, ops }];
}

export const cases: readonly Case[] = [
  {
    name: "run-config: of the base image",
    syntax: "yaml",
    text: `
script: train.py
framework: Python
target: cpu
environment:
  docker:
    baseImage: contoso.azurecr.io/train:3
    baseImageRegistry:
      address: contoso.azurecr.io # ours
      username: contoso
      password: made-up-4711
      #         ^^^^^^^^^^^^ error[registry-password-literal]
`,
    fixed: [
      [
        `address: contoso.azurecr.io # ours
      username: contoso
      password: made-up-4711`,
        "address: contoso.azurecr.io # ours",
      ],
    ],
  },
  {
    name: "run-config: none, and filled in later",
    syntax: "yaml",
    text: `
script: train.py
framework: Python
target: cpu
environment:
  docker:
    baseImage: contoso.azurecr.io/train:3
    baseImageRegistry:
      address: contoso.azurecr.io
      username: contoso
      password: $(registryPassword)
`,
  },
  {
    name: "inference-config: of the base image",
    syntax: "json",
    text: `{
  "entryScript": "score.py",
  "environment": {
    "docker": {
      "baseImageRegistry": { "address": "contoso.azurecr.io", "username": "contoso", "password": "made-up-4711" }
      //                                                                                         ^^^^^^^^^^^^^^ error[registry-password-literal]
    }
  }
}`,
    fixed: [
      [
        '"baseImageRegistry": { "address": "contoso.azurecr.io", "username": "contoso", "password": "made-up-4711" }',
        '"baseImageRegistry": { "address": "contoso.azurecr.io" }',
      ],
    ],
  },
  {
    name: "inference-config: an example is used as it is",
    syntax: "json",
    text: `{
  "entryScript": "score.py",
  "environment": {
    "docker": {
      "baseImageRegistry": { "username": "contoso", "password": "example-password" }
      //                                                        ^^^^^^^^^^^^^^^^^^ information[registry-password-literal]
    }
  }
}`,
  },
  {
    name: "inference-config: none",
    syntax: "json",
    text: `{
  "entryScript": "score.py",
  "environment": {
    "docker": { "baseImageRegistry": { "address": "contoso.azurecr.io", "username": null, "password": null } }
  }
}`,
  },
];
