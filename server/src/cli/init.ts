import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { explainError } from "../disk/read-file.ts";
import { configName, localiseFile, type ProfileId, printable, profileIds } from "../index.ts";
import { say } from "./language.ts";
import { note, print } from "./terminal.ts";

/** Writes a configuration to start from into a folder; answers the exit code. What is there already stays. */
export function init(folder: string, profile: ProfileId): number {
  const path = join(folder, configName);
  try {
    writeFileSync(path, localiseFile(starting(profile), say), { flag: "wx" });
  } catch (error) {
    note(`cannot write ${printable(path)}: ${explainError(error)}`);
    return 2;
  }
  print(say(`${printable(path)} is written.\n`));
  return 0;
}

const starting = (profile: ProfileId): string => `{
  // Whom the severities are for: ${profileIds.join(", ")}. 'mlwarden rules --profile ${profile}' lists them.
  "profile": "${profile}",
  // Severities of this project's own: "rule": "error", "warning", "information", "hint" or "off".
  "rules": {},
  // What holds for some files only: { "files": "dev/**", "rules": {} }
  "overrides": []
}
`;
