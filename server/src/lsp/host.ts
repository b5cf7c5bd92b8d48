import type { Files, Translations } from "../index.ts";
import type { Lookup } from "./lookup.ts";
import type { Disk } from "./workspace/files.ts";

/** What the host of the server has that editors may lack. */
export interface Host {
  /** Looks for files where the editor cannot. */
  readonly findFirst: Files["findFirst"];
  readonly realPath: Files["realPath"];
  /** Looks around files where the editor cannot: within the folder that is the home of each. */
  readonly lookup: (homeOf: Files["homeOf"]) => Lookup;
  /** Lists and reads files where the editor cannot. */
  readonly disk: Disk;
  /** The translations into a language (`zh-tw`); undefined where there are none. */
  readonly translations: (language: string) => Promise<Translations | undefined>;
}
