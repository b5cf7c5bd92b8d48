import type { Finding } from "../../engine/finding.ts";
import { rules } from "../../rules/index.ts";

const atSecrets = new Set(rules.filter(({ spansSecret }) => spansSecret).map(({ id }) => id));

/** Whether what a finding points at is a secret. */
const isAboutSecret = ({ rule }: Finding): boolean => atSecrets.has(rule);

/** What was found to be secret in a text. Such words go into no report. */
export const secretsIn = (text: string, findings: readonly Finding[]): readonly string[] =>
  findings.filter(isAboutSecret).flatMap(({ span }) => {
    const secret = text.slice(span.start, span.end).replace(/^["']|["']$/g, "");
    return secret.length < 4 ? [] : [secret];
  });

/** Logs are read by more people than files are: what was found to be a secret shows only how it begins. */
export function withoutSecrets(text: string, findings: readonly Finding[]): string {
  return findings.filter(isAboutSecret).reduce((hidden, { span: { start, end } }) => {
    const from = end - start > 12 ? start + 4 : start;
    return hidden.slice(0, from) + hidden.slice(from, end).replace(/[^\s"']/g, "*") + hidden.slice(end);
  }, text);
}
