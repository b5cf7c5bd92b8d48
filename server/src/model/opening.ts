import type { Setting } from "../catalog/setting.ts";
import type { Absent, Known, Reading, Resource, Value } from "./resource.ts";

/** The two settings that decide which networks reach a resource. */
export interface Gate {
  readonly access: Setting;
  readonly defaultAction: Setting;
}

/** Where a file says that every network reaches a resource: at a value, or by saying nothing. */
export type Opening =
  | { readonly is: "written"; readonly value: Value }
  | { readonly is: "absent"; readonly at: Absent };

const always = (reading: Known, word: string): boolean =>
  reading.complete && reading.values.every(({ canonical }) => canonical === word);

const isOpen = (reading: Reading, word: string): boolean =>
  reading.is === "absent" || (reading.is === "known" && always(reading, word));

/** Undefined where some networks are shut out, or may be. */
export function openingOf(resource: Resource, { access, defaultAction }: Gate): Opening | undefined {
  const [door, wall] = [resource.read(access), resource.read(defaultAction)];
  if (!isOpen(door, "enabled") || !isOpen(wall, "allow")) return undefined;
  const value = [wall, door]
    .flatMap((reading) => (reading.is === "known" ? reading.values : []))
    .find((v) => !v.absent);
  if (value) return { is: "written", value };
  return door.is === "absent" ? { is: "absent", at: door } : undefined;
}

/** Whether some networks are certainly shut out. */
export function isClosed(resource: Resource, { access, defaultAction }: Gate): boolean {
  const [door, wall] = [resource.read(access), resource.read(defaultAction)];
  return (door.is === "known" && always(door, "disabled")) || (wall.is === "known" && always(wall, "deny"));
}
