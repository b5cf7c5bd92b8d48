import type { Config, Problem } from "../config/config.ts";
import type { Location } from "../config/location.ts";
import type { Finding } from "../engine/finding.ts";

export const formatFault = "configuration-format";
const referenceFault = "configuration-reference";

/** What is wrong with one file of a configuration. */
export const configFaults = ({ files }: Config, location: Location): readonly Finding[] =>
  files.filter((file) => file.location === location).flatMap(({ problems }) => problems.map(toFinding));

const toFinding = ({ span, message, bySchema }: Problem): Finding => ({
  rule: bySchema ? formatFault : referenceFault,
  span,
  message,
  severity: "error",
  fixes: [],
});
