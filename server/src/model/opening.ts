import type { Setting } from "../catalog/setting.ts";
import type { Span } from "../text/span.ts";
import type { Known, Reading, Resource } from "./resource.ts";

/** The two settings that decide which networks reach a resource. */
export interface Gate {
  readonly access: Setting;
  readonly defaultAction: Setting;
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

const always = (reading: Known, word: string): boolean =>
  reading.complete && reading.values.every(({ canonical }) => canonical === word);

const isOpen = (reading: Reading, word: string): boolean =>
  reading.is === "absent" || (reading.is === "known" && always(reading, word));

/** Undefined where some networks are shut out, or may be. */
export function openingOf(resource: Resource, { access, defaultAction }: Gate): Opening | undefined {
  const [door, wall] = [resource.read(access), resource.read(defaultAction)];
  if (!isOpen(door, "enabled") || !isOpen(wall, "allow")) return undefined;
  const doubtful = [wall, door].flatMap((reading) => (reading.is === "absent" && !reading.certain ? reading : []))[0];
  const reason = unless(doubtful?.parameter);
  const value = [wall, door]
    .flatMap((reading) => (reading.is === "known" ? reading.values : []))
    .find(({ absent }) => !absent);
  if (value) {
    const certain = value.certain && !doubtful;
    return { isWritten: true, span: value.site.span, certain, reason: reason || unless(value.parameter) };
  }
  if (door.is !== "absent") return undefined;
  const names = [access, defaultAction].map(({ in: { arm } }) => arm?.path.replace(/^properties\./, ""));
  const neither = `: neither '${names.join("' nor '")}' is set`;
  return { isWritten: false, span: (doubtful ?? door).anchor, certain: !doubtful, reason: neither + reason };
}

const unless = (parameter: string | undefined): string =>
  parameter === undefined ? "" : `, unless a deployment overrides the default of parameter '${parameter}'`;

/** Whether some networks are certainly shut out. */
export function isClosed(resource: Resource, { access, defaultAction }: Gate): boolean {
  const [door, wall] = [resource.read(access), resource.read(defaultAction)];
  return (door.is === "known" && always(door, "disabled")) || (wall.is === "known" && always(wall, "deny"));
}
