/** What is told this often, and is at least this long, is told once. */
const often = 3;
const long = 80;

/** A schema of whose parts those that are alike are definitions, each named for a key that has it. */
export function share(schema) {
  if (!schema.definitions) return schema;
  const parts = new Map();
  visit(schema, undefined, (part, key) => {
    const text = JSON.stringify(part);
    if (text.length >= long)
      parts.set(text, { part, key: parts.get(text)?.key ?? key, count: (parts.get(text)?.count ?? 0) + 1 });
    return part;
  });
  const definitions = { ...schema.definitions };
  const names = new Map(Object.entries(definitions).map(([name, part]) => [JSON.stringify(part), name]));
  for (const [text, { part, key, count }] of parts) {
    if (count < often || names.has(text) || key === undefined) continue;
    const name = freeName(key, definitions);
    names.set(text, name);
    definitions[name] = part;
  }
  const refer = (part) => {
    const name = names.get(JSON.stringify(part));
    return name === undefined ? part : { $ref: `#/definitions/${name}` };
  };
  const whole = visit({ ...schema, definitions: undefined }, undefined, refer);
  const shared = Object.entries(definitions).map(([name, part]) => [name, visit(part, undefined, refer)]);
  return { ...whole, definitions: Object.fromEntries(shared) };
}

function freeName(key, definitions) {
  let name = key;
  for (let number = 2; definitions[name]; number++) name = `${key}${number}`;
  return name;
}

/** A schema with what `change` makes of each part, the outer ones first; `key` is the one that leads there. */
function visit(schema, key, change) {
  const step = (part, at) => {
    const changed = change(part, at);
    return changed === part ? visit(part, at, change) : changed;
  };
  const each = (parts) => Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, step(part, name)]));
  const next = { ...schema };
  for (const word of ["properties", "definitions"]) if (next[word]) next[word] = each(next[word]);
  for (const word of ["anyOf", "allOf"]) if (next[word]) next[word] = next[word].map((part) => step(part, key));
  for (const word of ["items", "additionalProperties", "then"])
    if (typeof next[word] === "object") next[word] = step(next[word], key);
  return next;
}
