/** Where the keyboard goes on once the page shows what was just done; the page's heading where that is not there. */
export const focusOn = (id: string) => [50, 300, 1_000, 3_000].forEach((wait, i) => setTimeout(() => {
  // what was read meanwhile may have taken the place of what had the focus
  if (i > 0 && document.activeElement !== document.body) return;
  const heading = document.querySelector<HTMLElement>('main h1');
  if (heading) heading.tabIndex = -1;
  (document.getElementById(id) ?? heading)?.focus();
}, wait));

/** The same, into the last field of a group, or its first button where it has no field. */
export const focusIn = (id: string) => setTimeout(() => {
  const all = (what: string) => [...document.getElementById(id)?.querySelectorAll<HTMLElement>(what) ?? []];
  (all('input').at(-1) ?? all('button')[0])?.focus();
}, 50);
