/**
 * Signs that leave nothing on a page: blanks, controls and formats, what fonts leave out, and those drawn as blanks, of
 * Braille, of the Khitan script and of music.
 */
const NOTHING = String.raw`\u{16fe4}\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\u{1d159}`;
const SHOWN = new RegExp(`[^${NOTHING}]`, 'u');

/** Whether a reader sees anything of a text. */
export function showsAnything(text: string): boolean {
  return SHOWN.test(text);
}

/** What somebody wrote, without the blanks around it; null where nothing of it can be seen. */
export function shownText(text: string | null | undefined): string | null {
  return text && showsAnything(text) ? text.trim() : null;
}
