import { inCode } from "./effective-value.ts";

const advice = "A regional tag with TCP and port 443 is narrower, and a private endpoint rule is narrower still.";

/** What a service tag lets out, in one line of Markdown. Tags alone are not a sufficient boundary. */
export function describeServiceTag(tag: string): string | undefined {
  const [service = "", ...rest] = tag.split(".");
  const region = rest.join(".");
  if (!/^\w+$/.test(service)) return undefined;
  if (/^(?:internet|azurecloud)$/i.test(service) && region === "")
    return `${inCode(tag)} is a very wide tag. ${advice}`;
  if (/^azurefrontdoor$/i.test(service))
    return `${inCode(tag)} is a wide tag: hosts of many customers stand behind it. ${advice}`;
  if (/^storage$/i.test(service) && region === "")
    return `${inCode(tag)} means the storage accounts of every region, other people's included. ${advice}`;
  const where = region === "" ? "in every region" : `in ${inCode(region)}`;
  return `${inCode(tag)} means all addresses of this service ${where}, other people's resources included.`;
}
