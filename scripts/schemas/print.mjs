const width = 120;

/** JSON as Biome and people like it: what fits on a line stays on one. */
export const print = (value) => `${write(value, 0)}\n`;

function write(value, depth) {
  const flat = inline(value);
  if (flat.length + depth * 2 <= width && !flat.includes("\n")) return flat;
  const inner = "  ".repeat(depth + 1);
  const outer = "  ".repeat(depth);
  if (Array.isArray(value)) return `[\n${value.map((item) => inner + write(item, depth + 1)).join(",\n")}\n${outer}]`;
  if (typeof value !== "object" || value === null) return flat;
  const members = Object.entries(value).map(
    ([key, item]) => `${inner}${JSON.stringify(key)}: ${write(item, depth + 1)}`,
  );
  return `{\n${members.join(",\n")}\n${outer}}`;
}

function inline(value) {
  if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${inline(item)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}
