import { spell } from "../../catalog/setting.ts";
import type { Draft } from "../drafts/draft.ts";
import { type CatalogPlace, settingsAt } from "./catalog-at.ts";

/** A value for a key, with the safer word of every setting in it as the first to choose from. */
export function saferFirst(draft: Draft, place: CatalogPlace, key: string): Draft {
  const path = [...place.path, key];
  if (draft.kind === "map") {
    const members = draft.members.map((m) => ({ ...m, value: saferFirst(m.value, { ...place, path }, m.key) }));
    return { ...draft, members };
  }
  if (draft.kind === "list") return { ...draft, item: saferFirst(draft.item, place, `${key}[]`) };
  const setting = settingsAt(place, key).own;
  if (setting?.safer === undefined) return draft;
  const word = spell(setting, place.resource.dialect, setting.safer);
  if (!draft.words.includes(word)) return draft;
  const words = [word, ...draft.words.filter((w) => w !== word)];
  return { ...draft, words, text: draft.text === "" ? "" : word };
}
