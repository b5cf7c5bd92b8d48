import type { Finding } from "../../engine/finding.ts";
import { rules } from "../../rules/index.ts";

const aboutSecrets = new Set(
  rules
    .filter(
      ({ control, settings }) =>
        control === "secrets" && settings.some(({ type }) => type === "secret" || type === "map"),
    )
    .map(({ id }) => id),
);

/** Whether what a finding points at is a secret. */
export const isAboutSecret = ({ rule }: Finding): boolean => aboutSecrets.has(rule);

/** What was found to be secret in a text. Such words go into no report. */
export const secretsIn = (text: string, findings: readonly Finding[]): readonly string[] =>
  findings.filter(isAboutSecret).flatMap(({ span }) => {
    const secret = text.slice(span.start, span.end).replace(/^["']|["']$/g, "");
    return secret.length < 4 ? [] : [secret];
  });
