import { mayHaveCompanions } from "../arm/companions.ts";
import { arm } from "../arm/index.ts";
import { mayBeNeighbour, mayHaveNeighbours } from "./neighbours.ts";

const yaml = /\.ya?ml$/i;
const json = /\.jsonc?$/i;

/** What the names of the files are like that count for another: templates and their parameters in JSON, other files in YAML. */
export const namesBeside = (name: string): RegExp => (yaml.test(name) ? yaml : json);

/** Whether other files of its folder may count for a file; spares reading the folder of any other. */
export const mayHaveSiblings = (name: string, text: string): boolean =>
  yaml.test(name) ? mayHaveNeighbours(text) : mayHaveCompanions(text);

/** Whether a file may count for others of its folder. */
export const mayBeSibling = (name: string, text: string): boolean =>
  yaml.test(name) ? mayBeNeighbour(text) : mayHaveCompanions(text);

/** Whether another template may deploy a file, so that it is worth looking for. */
export const mayBeDeployed = (name: string, text: string): boolean => !yaml.test(name) && arm.mayHold(text);
