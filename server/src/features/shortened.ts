import { masked } from "../rules/masked.ts";

/** A text of the file, cut where it is long; what of a credential is left could not be told for one. */
export const shortened = (text: string, longest: number): string =>
  text.length > longest ? `${masked(text).slice(0, longest)}…` : text;
