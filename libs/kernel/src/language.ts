/** The languages the product speaks. Content may be in any; these are what people read around it. */
export const LANGUAGES = ['en', 'de', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The first wish that is spoken here, by its base language: `de-AT` is German. English when none is. */
export function pickLanguage(...wishes: (string | null | undefined)[]): Language {
  for (const wish of wishes) {
    const base = wish?.trim().split(/[-_]/)[0]!.toLowerCase();
    const found = LANGUAGES.find((language) => language === base);
    if (found) return found;
  }
  return 'en';
}

/** How figures and dates are written: English as in Europe, where most of who reads them works. */
export const localeOf = (language: Language): string => (language === 'en' ? 'en-GB' : language);
