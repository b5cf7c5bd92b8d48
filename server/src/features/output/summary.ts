import { count, type ReportedFile } from "./reported-file.ts";

/** What was found, in one sentence. */
export function summarise(files: readonly ReportedFile[], say = (text: string): string => text): string {
  if (files.length === 0) return say("No Azure Machine Learning files found.");
  const found = count(files);
  const total = Object.values(found).reduce((sum, number) => sum + number, 0);
  if (total === 0) return say(`No findings in ${plural(files.length, "file")}.`);
  const { error, warning, information, hint } = found;
  const parts = [
    error > 0 && plural(error, "error"),
    warning > 0 && plural(warning, "warning"),
    information > 0 && `${information} information`,
    hint > 0 && plural(hint, "hint"),
  ].filter((part) => part !== false);
  return say(`${plural(total, "finding")} in ${plural(files.length, "file")}: ${parts.map(say).join(say(", "))}.`);
}

const plural = (number: number, word: string): string => `${number} ${word}${number === 1 ? "" : "s"}`;
