export type Clash<T> = { field: keyof T & string; mine: unknown; theirs: unknown };

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/**
 * A three-way merge by field: what only one side changed is taken from there; what both changed to different ends is a
 * clash, where `merged` keeps mine.
 */
export function merge<T extends object>(base: T, mine: T, theirs: T): { merged: T; clashes: Clash<T>[] } {
  const merged = { ...theirs };
  const clashes: Clash<T>[] = [];
  for (const field of Object.keys(mine) as (keyof T & string)[]) {
    if (same(mine[field], base[field])) continue;
    merged[field] = mine[field];
    if (!same(theirs[field], base[field]) && !same(theirs[field], mine[field])) clashes.push({ field, mine: mine[field], theirs: theirs[field] });
  }
  return { merged, clashes };
}
