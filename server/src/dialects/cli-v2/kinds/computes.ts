import { type FileKind, typed } from "../file-kind.ts";
import type { Shape } from "../shape.ts";

const isCompute = (file: Shape): boolean => !file.hasAny("endpoint_name", "credentials", "target");

export const computes: readonly FileKind[] = [
  {
    id: "amlCompute",
    declares: { kind: "computeCluster" },
    shape: (file) => file.word("type") === "amlcompute" && isCompute(file),
    tells: [typed("aml_?compute")],
  },
  {
    id: "computeInstance",
    declares: { kind: "computeInstance" },
    shape: (file) => file.word("type") === "computeinstance" && isCompute(file),
    tells: [typed("compute_?instance")],
  },
  {
    id: "vmCompute",
    declares: { kind: "attachedCompute", variant: "virtualMachine" },
    shape: (file) => file.word("type") === "virtualmachine" && file.has("resource_id"),
    tells: [typed("virtual_?machine")],
  },
  {
    id: "kubernetesCompute",
    declares: { kind: "attachedCompute", variant: "kubernetes" },
    shape: (file) => file.word("type") === "kubernetes" && file.has("resource_id") && isCompute(file),
    tells: [typed("kubernetes")],
  },
  {
    id: "synapseSparkCompute",
    declares: { kind: "attachedCompute", variant: "synapseSpark" },
    shape: (file) => file.word("type") === "synapsespark" && file.has("resource_id"),
    tells: [typed("synapse_?spark")],
  },
];
