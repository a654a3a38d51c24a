type Texts = Record<string, unknown>;

/** Every folder under locales/ is a language, every file in it a namespace: adding one adds no code. */
const files = import.meta.glob<Texts>('../locales/*/*.json', { import: 'default' });

export const languages: string[] = [...new Set(Object.keys(files).map((path) => path.split('/')[2] ?? ''))].sort();

/** The texts of one namespace, or null when the language lacks it. */
export async function loadTexts(language: string, namespace: string): Promise<Texts | null> {
  const load = files[`../locales/${language}/${namespace}.json`];
  return load ? load() : null;
}

/** The first of the wished languages that we have, `en` otherwise. */
export function pickLanguage(wished: readonly (string | null)[], have: readonly string[] = languages): string {
  for (const wish of wished) {
    const base = wish?.split('-')[0];
    const found = have.find((language) => language === wish) ?? have.find((language) => language === base);
    if (found) return found;
  }
  return 'en';
}
