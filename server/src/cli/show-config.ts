import { effectiveConfig } from "../index.ts";
import { Configs, locationOf } from "./configs.ts";
import { say } from "./language.ts";
import { print } from "./terminal.ts";

/** Prints what the configuration makes of a file, which need not be there yet; answers the exit code. */
export async function showConfig(path: string): Promise<number> {
  const configs = new Configs();
  const config = await configs.of(path);
  print(effectiveConfig(config, locationOf(path), say));
  return configs.broken ? 2 : 0;
}
