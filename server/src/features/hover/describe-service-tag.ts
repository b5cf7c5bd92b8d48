import { inCode } from "../effective-value.ts";

const advice = "A regional tag with TCP and port 443 is narrower, and a private endpoint rule is narrower still.";

/** Why a service tag lets out too much, in one line of Markdown; undefined for one that is not known to. */
export function describeServiceTag(tag: string): string | undefined {
  const isWide = /^(?:internet|azurecloud|storage|azurefrontdoor(?:\.\w+)?)$/i.test(tag);
  return isWide ? `${inCode(tag)} is a wide tag: it lets out to more than your own resources. ${advice}` : undefined;
}
