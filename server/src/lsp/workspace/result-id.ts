import { acceptedIn, locationIn } from "../../index.ts";
import type { FolderSettings } from "../settings.ts";
import type { Around } from "../surroundings.ts";

/** Stands for all that the findings of a file depend on: equal while that is the same. */
export function resultIdOf(uri: string, text: string, around: Around, settings: FolderSettings): string {
  const { siblings, config, baseline, environment } = around;
  const configured = config?.files.map((file) => [file.location, file.text]);
  const accepted = baseline && [...acceptedIn(baseline, locationIn(uri))];
  const rest = [settings, configured, accepted, environment, ...siblings.flatMap(({ name, text }) => [name, text])];
  return `${hash(text)}.${hash(JSON.stringify(rest))}`;
}

/** Two of FNV's kind, which together with the length are as good as never alike for different texts. */
function hash(text: string): string {
  let one = 0x811c9dc5;
  let two = 0x9e3779b9;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two ^ unit, 0x85ebca6b);
  }
  return [text.length, one >>> 0, two >>> 0].map((part) => part.toString(36)).join("-");
}
