/** The path that `link` means in a file that is itself at a path: both from one folder, with slashes. */
export function pathFrom(file: string, link: string): string {
  const parts: string[] = [];
  for (const part of [...file.split("/").slice(0, -1), ...link.split(/[\\/]/)]) {
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

/** The link that leads from one file to another: `../parameters/prod.json`. */
export function linkBetween(file: string, other: string): string {
  const [from, to] = [file.split("/").slice(0, -1), other.split("/")];
  const shared = from.findIndex((step, i) => step !== to[i]);
  const common = shared < 0 ? from.length : shared;
  return [...from.slice(common).map(() => ".."), ...to.slice(common)].join("/");
}
