import type { Sources } from "../../rules/rule.ts";
import { inCode } from "../effective-value.ts";
import { sourceNames } from "../same-elsewhere.ts";

/** The same check in other tools and in Microsoft's benchmark, each with its public page where there is one. */
export function elsewhere({ psrule = [], checkov = [], policy = [], mcsb = [] }: Sources): string {
  const lines: readonly (readonly [name: string, ids: readonly string[]])[] = [
    [sourceNames.psrule, psrule.map((id) => linked(id, psrulePage(id)))],
    [`[${sourceNames.checkov}](${checkovIndex})`, checkov.map(inCode)],
    [sourceNames.policy, policy.map((id) => linked(id, policyPage(id)))],
    [sourceNames.mcsb, mcsb.map((id) => linked(id, benchmarkPage(id)))],
  ];
  return lines.flatMap(([name, ids]) => (ids.length > 0 ? [`- ${name}: ${ids.join(", ")}`] : [])).join("\n");
}

const linked = (id: string, page: string | undefined): string =>
  page === undefined ? inCode(id) : `[${inCode(id)}](${page})`;

/** Its rules have a page by name; the reference, such as AZR-000406, has none. */
const psrulePage = (id: string): string | undefined =>
  id.startsWith("Azure.") ? `https://azure.github.io/PSRule.Rules.Azure/en/rules/${id}/` : undefined;

const checkovIndex = "https://www.checkov.io/5.Policy%20Index/arm.html";

const policyPage = (id: string): string =>
  `https://portal.azure.com/#blade/Microsoft_Azure_Policy/PolicyDetailBlade/definitionId/%2Fproviders%2FMicrosoft.Authorization%2FpolicyDefinitions%2F${id}`;

const benchmarkPages: Readonly<Record<string, string>> = {
  AM: "asset-management",
  BR: "backup-recovery",
  DP: "data-protection",
  DS: "devops-security",
  IM: "identity-management",
  LT: "logging-threat-detection",
  NS: "network-security",
  PA: "privileged-access",
  PV: "posture-vulnerability-management",
};

function benchmarkPage(id: string): string | undefined {
  const page = benchmarkPages[id.slice(0, 2)];
  return page && `https://learn.microsoft.com/security/benchmark/azure/mcsb-${page}`;
}
