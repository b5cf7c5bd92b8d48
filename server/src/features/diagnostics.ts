import type { Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Finding } from "../engine/finding.ts";
import type { Rule, Severity } from "../rules/rule.ts";
import { isStructural } from "../structure/checks.ts";
import { inspectDocument } from "./document.ts";
import { documentBeside, locationOf, rangeOf } from "./range.ts";
import { type Settings, shown } from "./validated-elsewhere.ts";

const severities: Record<Severity, DiagnosticSeverity> = { error: 1, warning: 2, information: 3, hint: 4 };

export function diagnostics(document: TextDocument, rules: readonly Rule[], settings: Settings): Diagnostic[] {
  return shown(inspectDocument(document, rules), settings).map((finding) => toDiagnostic(document, finding));
}

export function toDiagnostic(document: TextDocument, finding: Finding): Diagnostic {
  const related = finding.related ?? [];
  return {
    range: rangeOf(document, finding.span),
    severity: severities[finding.severity],
    source: "ML Warden",
    code: finding.rule,
    codeDescription: { href: `mlwarden:/rules/${finding.rule}.md` },
    message: finding.message,
    // Our own client leaves it out where another extension speaks of the same place.
    ...(isStructural(finding) && { data: "structure" }),
    ...(related.length > 0 && {
      relatedInformation: related.map(({ span, message, file }) => ({
        location: locationOf(file ? documentBeside(document, file) : document, span),
        message,
      })),
    }),
  };
}
