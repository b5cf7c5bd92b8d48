import { readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";

/** A JSON file that the build puts beside the program. Throws where it is not there. */
export const besideProgram = <T>(name: string): T =>
  JSON.parse(readFileSync(join(dirname(realpathSync(process.argv[1] ?? "")), name), "utf8"));
