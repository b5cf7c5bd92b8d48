import { type ReportedFile, severities } from "../index.ts";

/** Keeps the `most` most severe findings, where they stand. */
export function limit(files: readonly ReportedFile[], most: number): readonly ReportedFile[] {
  const ranked = files
    .flatMap(({ findings }) => findings)
    .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  const kept = new Set(ranked.slice(0, most));
  return files.map((file) => ({ ...file, findings: file.findings.filter((finding) => kept.has(finding)) }));
}
