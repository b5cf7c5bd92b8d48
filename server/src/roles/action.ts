/** Something that Azure lets a caller do, under the name that roles use for it. */
export interface Action {
  /** In full: `Microsoft.MachineLearningServices/workspaces/computes/write`. */
  readonly name: string;
  /** What it lets a caller do: a clause without a full stop. */
  readonly meaning: string;
}

export const provider = "Microsoft.MachineLearningServices";

/** The name in full of an action that is written without the provider. */
export const full = (path: string): string => `${provider}/${path}`;

/** Whether an action, or a pattern of actions, names the Azure Machine Learning provider. */
export const isOfProvider = (text: string): boolean => text.toLowerCase().startsWith(`${provider.toLowerCase()}/`);
