export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The colours chosen in this browser; it is no personal data. */
export const worn = (): Theme => themes.find((theme) => theme === localStorage.getItem('theme')) ?? 'system';

export function wear(theme: Theme = worn()) {
  localStorage.setItem('theme', theme);
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
