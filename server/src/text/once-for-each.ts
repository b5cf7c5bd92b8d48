/** As `work`, done once for each thing, for as long as that is there. */
export function onceForEach<K extends object, V>(work: (thing: K) => V): (thing: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (thing) => {
    const kept = known.get(thing);
    if (kept) return kept.value;
    const value = work(thing);
    known.set(thing, { value });
    return value;
  };
}
