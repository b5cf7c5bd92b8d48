import type { Person } from "./person.ts";

export type Step = readonly [name: string, step: (person: Person) => Promise<void>];
