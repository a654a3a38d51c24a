const KEY = 'vouchsafe.language';

/** The language last spoken in this browser: the next visit begins in it, before anybody has told who they are. */
export function keptLanguage(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

export function keepLanguage(language: string): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Storage may be forbidden or full; the next visit then begins in the browser's language.
  }
}
