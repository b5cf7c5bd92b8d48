const makeNode = () => ({ keys: new Map(), variants: new Map() });

/** `a.b[].c`, `a.{*}` for any key, `a<type=X>` for what `a` is where its `type` is X. */
const stepsOf = (path) => path.split(".").flatMap((part) => part.match(/\{\*\}|\[\]|<[^>]*>|[^[<{]+/g) ?? []);

/** The properties of a resource type as a tree: `keys`, the `value` of any key, `item`, `variants`. */
export function treeOf(properties) {
  const root = makeNode();
  for (const property of properties) place(root, stepsOf(property.path), property);
  return root;
}

function place(root, steps, property) {
  let node = root;
  for (const step of steps) {
    if (step === "[]") node = node.item ??= makeNode();
    else if (step === "{*}") node = node.value ??= makeNode();
    else {
      const inside = step.startsWith("<") ? node.variants : node.keys;
      if (!inside.has(step)) inside.set(step, makeNode());
      node = inside.get(step);
    }
  }
  node.property = property;
}
