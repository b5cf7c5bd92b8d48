import { once } from "../text/once.ts";
import type { Action } from "./action.ts";
import { plainActions } from "./plain-actions.ts";
import { accessActions, specialActions } from "./special-actions.ts";

const byName = (a: Action, b: Action): number => (a.name < b.name ? -1 : 1);

/** The actions of Azure Machine Learning that Microsoft lists. The list ages: what is not in it may exist all the same. */
export const actions = once((): readonly Action[] => [...plainActions(), ...specialActions()].sort(byName));

const named = once(
  () => new Map([...actions(), ...accessActions].map((action) => [action.name.toLowerCase(), action])),
);

/** The action of that name, in any case. */
export const actionNamed = (name: string): Action | undefined => named().get(name.toLowerCase());
