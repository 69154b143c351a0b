type Forms = { one?: string; few?: string; many?: string; other: string };

/** Chooses by CLDR's plural rules; `other` stands for every category not given. */
export const plural = (locale: string, n: number, forms: Forms) => forms[new Intl.PluralRules(locale).select(n) as keyof Forms] ?? forms.other;
