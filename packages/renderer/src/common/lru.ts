/** A pure function of a string with a bounded memory of its latest results. */
export function memoize<R>(limit: number, compute: (key: string) => R): (key: string) => R {
  const known = new Map<string, R>();
  return (key) => {
    const hit = known.get(key);
    if (hit !== undefined) {
      known.delete(key);
      known.set(key, hit);
      return hit;
    }
    const result = compute(key);
    known.set(key, result);
    if (known.size > limit) known.delete(known.keys().next().value as string);
    return result;
  };
}
