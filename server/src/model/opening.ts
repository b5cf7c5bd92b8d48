import type { Setting } from "../catalog/setting.ts";
import type { Span } from "../text/span.ts";
import { type Absent, isAlways, type Known, type Reading, type Resource } from "./resource.ts";

/** The settings that decide which networks reach a resource. */
export interface Gate {
  readonly access: Setting;
  readonly defaultAction?: Setting;
  /** Lists of those who are let in: where there is one, no other is. */
  readonly rules?: readonly Setting[];
}

/** Where a file says that every network reaches a resource. */
export interface Opening {
  /** By a value; else by saying nothing. */
  readonly isWritten: boolean;
  readonly span: Span;
  readonly certain: boolean;
  /** What follows in a sentence that says so; empty, or with a colon or comma in front. */
  readonly reason: string;
}

const isOpen = (reading: Reading, word: string): reading is Known | Absent =>
  reading.is === "absent" || isAlways(reading, word);

/** Undefined where some networks are shut out, or may be. */
export function openingOf(resource: Resource, { access, defaultAction, rules = [] }: Gate): Opening | undefined {
  const door = resource.read(access);
  const wall = defaultAction && resource.read(defaultAction);
  if (!isOpen(door, "enabled") || (wall && !isOpen(wall, "allow"))) return undefined;
  if (rules.some((setting) => resource.read(setting).is !== "absent")) return undefined;
  const readings = wall ? [wall, door] : [door];
  const doubtful = readings.flatMap((reading) => (reading.is === "absent" && !reading.certain ? reading : []))[0];
  const reason = unless(doubtful?.parameter);
  const value = readings
    .flatMap((reading) => (reading.is === "known" ? reading.values : []))
    .find(({ absent }) => !absent);
  if (value) {
    const certain = value.certain && !doubtful;
    return { isWritten: true, span: value.site.span, certain, reason: reason || unless(value.parameter) };
  }
  if (door.is !== "absent") return undefined;
  const span = (doubtful ?? door).anchor;
  const settings = [access, ...(defaultAction ? [defaultAction] : []), ...rules];
  return { isWritten: false, span, certain: !doubtful, reason: unset(settings) + reason };
}

function unset(settings: readonly Setting[]): string {
  const names = settings.map(({ in: { arm } }) => `'${arm?.path.replace(/^properties\./, "")}'`);
  return names.length > 1 ? `: neither ${names.join(" nor ")} is set` : `: ${names[0]} is not set`;
}

const unless = (parameter: string | undefined): string =>
  parameter === undefined ? "" : `, unless a deployment overrides the default of parameter '${parameter}'`;

/** Whether some networks are certainly shut out. */
export const isClosed = (resource: Resource, { access, defaultAction }: Gate): boolean =>
  isAlways(resource.read(access), "disabled") ||
  (defaultAction !== undefined && isAlways(resource.read(defaultAction), "deny"));
