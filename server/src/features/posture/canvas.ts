import type { Kind } from "../../catalog/setting.ts";
import { folderOf } from "../../config/location.ts";
import type { Resource } from "../../model/resource.ts";
import { nameOfKind } from "../names.ts";
import { keyOwnerOf, reachOf } from "./marks.ts";
import type { Arrow, Box, Located } from "./picture.ts";

/** A picture in the making. */
export class Canvas {
  readonly boxes: Box[] = [];
  readonly arrows: Arrow[] = [];
  readonly #declared = new Map<Resource["node"], Box>();

  declare({ resource, uri, range }: Located): void {
    const [reach, keyOwner] = [reachOf(resource), keyOwnerOf(resource)];
    const marks = { ...(reach && { reach }), ...(keyOwner && { keyOwner }) };
    const { kind, name = "", node } = resource;
    if (!this.#declared.has(node))
      this.#declared.set(node, this.add({ kind, name, origin: "declared", ...marks, uri, range }));
  }

  add(box: Omit<Box, "id" | "title" | "marks">): Box {
    const title = nameOfKind(box.kind);
    const added = { id: `${box.kind}${this.boxes.length + 1}`, title, marks: marksOf(box), ...box };
    this.boxes.push(added);
    return added;
  }

  boxOf(resource: Resource): Box | undefined {
    return this.#declared.get(resource.node);
  }

  /** The box of that name, declared in any of the files or else elsewhere. */
  named(kind: Kind, name: string): Box {
    const found = this.boxes.find((box) => box.kind === kind && box.name.toLowerCase() === name.toLowerCase());
    return found ?? this.add({ kind, name, origin: "elsewhere" });
  }

  /** The workspace of a file that does not name it: the one beside the file, or else the first. */
  workspaceFor(uri: string): Box {
    const all = this.boxes.filter(({ kind }) => kind === "workspace");
    const found = all.find((box) => folderOf(box.uri ?? "") === folderOf(uri)) ?? all[0];
    return found ?? this.add({ kind: "workspace", name: "", origin: "elsewhere" });
  }

  link(from: Box, to: Box, does: string, reach: Arrow["reach"] = to.reach): void {
    if (from !== to) this.arrows.push({ from: from.id, to: to.id, does, ...(reach && { reach }) });
  }
}

const marksOf = ({ origin, reach, keyOwner }: Pick<Box, "origin" | "reach" | "keyOwner">): readonly string[] => [
  ...(origin === "created" ? ["created by Azure ML"] : origin === "elsewhere" ? ["declared elsewhere"] : []),
  ...(reach === "unknown" ? ["open or closed: depends"] : reach ? [reach] : []),
  ...(keyOwner === "own" ? ["your key"] : keyOwner === "microsoft" ? ["Microsoft's key"] : []),
];
