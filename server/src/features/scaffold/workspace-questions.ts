import type { Question } from "./scaffold.ts";

/** What a workspace and a hub are asked alike. */
export const workspaceQuestions: readonly Question[] = [
  {
    id: "network",
    title: "Who can reach it",
    explanation: "Whether the workspace answers the public internet.",
    type: "choice",
    default: "private",
    choices: [
      {
        value: "private",
        label: "Private endpoints only",
        detail: "A stolen token is of no use outside your network.",
      },
      {
        value: "public",
        label: "The internet",
        detail: "No private endpoint is needed.",
        costs: "Whoever holds a token of a member gets in from anywhere.",
      },
    ],
  },
  {
    id: "privateEndpoint",
    title: "Private endpoint",
    explanation: "Without one nobody reaches a private workspace.",
    type: "choice",
    default: "yes",
    choices: [
      { value: "yes", label: "In this template", detail: "With records in your two private DNS zones." },
      { value: "no", label: "Elsewhere", detail: "It exists, or another template makes it." },
    ],
    when: { format: ["arm"], network: ["private"] },
  },
  {
    id: "managedNetwork",
    title: "What it can reach",
    explanation: "Where jobs and endpoints of the workspace may send data.",
    type: "choice",
    default: "approved",
    choices: [
      {
        value: "approved",
        label: "Managed network, approved destinations",
        detail: "Every package source outside needs an outbound rule.",
      },
      {
        value: "internet",
        label: "Managed network, whole internet",
        detail: "Packages install from anywhere.",
        costs: "Code that is compromised can send your data anywhere, too.",
      },
      {
        value: "none",
        label: "No managed network",
        detail: "For computes in a virtual network of yours.",
        costs: "The file itself restricts nothing.",
      },
    ],
  },
  {
    id: "key",
    title: "Encryption key",
    explanation: "Whose key encrypts the metadata; it cannot be changed after creation.",
    type: "choice",
    default: "own",
    choices: [
      {
        value: "own",
        label: "Customer-managed",
        detail: "In a key vault of yours; adds resources to your subscription, which cost.",
      },
      {
        value: "microsoft",
        label: "Microsoft-managed",
        detail: "Nothing to set up.",
        costs: "You can neither revoke nor rotate the key.",
      },
    ],
  },
  {
    id: "impact",
    title: "Business impact of its data",
    explanation: "Whether Microsoft collects less and encrypts more; it cannot be changed after creation.",
    type: "choice",
    default: "high",
    choices: [
      {
        value: "high",
        label: "High",
        detail: "Fewer diagnostics go to Microsoft, scratch disks are encrypted and cleaned.",
      },
      {
        value: "normal",
        label: "Normal",
        detail: "Jobs start faster, and support sees more.",
        costs: "Diagnostics may hold names and variables of yours.",
      },
    ],
  },
  {
    id: "identity",
    title: "Identity",
    explanation: "As whom the workspace uses its storage, vault and registry.",
    type: "choice",
    default: "system",
    choices: [
      { value: "system", label: "System-assigned", detail: "Made with the workspace, and gets its roles by itself." },
      { value: "user", label: "User-assigned", detail: "One of yours, with the roles that you give it." },
    ],
  },
];
