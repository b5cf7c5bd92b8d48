/**
 * Reads the field notation of schemas/sources/v2-fields.json into a tree, with what v2-loader.json adds to it.
 * `path: type FLAGS`, where `[]` is a list's item, `{}` a map's value and `|n` an alternative.
 */
export function readFields(lines, additions = []) {
  const root = { type: "object", children: new Map(), alternatives: [], flags: new Set() };
  const nodes = new Map([["", root]]);
  for (const line of lines) {
    const { path, text } = split(line);
    const node = { ...readType(text), children: new Map(), alternatives: [], flags: new Set(readFlags(text)) };
    for (const word of text.split(" ").filter((one) => /^(?:case|keys)=/.test(one))) add(node, word);
    nodes.set(path, node);
    attach(nodes, path, node);
  }
  for (const line of additions) {
    const { path, text } = split(line);
    const node = nodes.get(path);
    if (!node) continue;
    for (const word of text.split(" ")) add(node, word);
  }
  return root;
}

function split(line) {
  const colon = line.indexOf(": ");
  return { path: line.slice(0, colon), text: line.slice(colon + 2) };
}

function readType(text) {
  const [word = ""] = text.split(" ");
  const [type, className] = word.split(":");
  const values = /^enum (\[.*?\])/.exec(text)?.[1];
  const constant = /^const ("[^"]*")/.exec(text)?.[1];
  const asset = /azureml_type=(\w+)/.exec(text)?.[1];
  return {
    type: type.startsWith("nested?") ? "unknown" : type,
    ...(className && { className }),
    ...(values && { values: JSON.parse(values) }),
    ...(constant && { values: [JSON.parse(constant)] }),
    ...(asset && { asset }),
    check: /validate=\[(.*)\]$/.exec(text)?.[1],
  };
}

const readFlags = (text) =>
  text
    .replace(/^enum \[.*?\]|^const "[^"]*"|default=\S*|validate=.*$/g, "")
    .split(" ")
    .filter((word) => /^[A-Z_]+$/.test(word));

function attach(nodes, path, node) {
  const step = /^(.*?)(\[\]|\{\}|\|\d+)$/.exec(path);
  if (!step) {
    const dot = path.lastIndexOf(".");
    nodes.get(path.slice(0, Math.max(dot, 0)))?.children.set(path.slice(dot + 1), node);
    return;
  }
  const [, above, mark] = step;
  const parent = nodes.get(above);
  if (!parent) return;
  if (mark === "[]") parent.item = node;
  else if (mark === "{}") parent.value = node;
  else parent.alternatives.push(node);
}

function add(node, word) {
  const [key, value] = word.split("=");
  if (key === "case") node.case = value;
  else if (key === "unknown") node.unknown = value;
  else if (key === "class") node.className = value;
  else if (key === "keys") node.keys = value;
  else node.flags.add(word);
}
