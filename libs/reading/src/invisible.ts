/** Characters that show nothing: zero-width, soft hyphen, bidirectional controls, variation selectors, tags, controls. */
export function isInvisible(code: number): boolean {
  return (
    isControl(code) ||
    code === 0xad ||
    code === 0x34f ||
    code === 0x61c ||
    (code >= 0x115f && code <= 0x1160) ||
    (code >= 0x17b4 && code <= 0x17b5) ||
    (code >= 0x180b && code <= 0x180f) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    code === 0x3164 ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff ||
    code === 0xffa0 ||
    (code >= 0xfff0 && code <= 0xfffb) ||
    (code >= 0x1bca0 && code <= 0x1bca3) ||
    (code >= 0x1d173 && code <= 0x1d17a) ||
    (code >= 0x1f3fb && code <= 0x1f3ff) ||
    (code >= 0xe0000 && code <= 0xe0fff)
  );
}

/** C0 and C1 controls, without tabs and what ends a line: no keyboard writes them, and a page may drop them or show a box. */
function isControl(code: number): boolean {
  return (code < 0x20 && code !== 0x09 && !endsLine(code)) || (code >= 0x7f && code <= 0x9f && code !== 0x85);
}

/** Line feed, vertical tab, form feed and carriage return; next line and the separators of lines and paragraphs. */
export function endsLine(code: number): boolean {
  return (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029;
}

const jamo = /[\u1100-\u11ff\u3131-\u318e\ua960-\ua97c\ud7b0-\ud7fb\uffa1-\uffdc]/;

/** Whether a sign that shows nothing has no place in honest writing: it may hide words, or blank out a gap. */
export function isHiding(code: number, before: string, after: string): boolean {
  if (isControl(code)) return true;
  if (code === 0x3164 || code === 0xffa0 || code === 0x115f || code === 0x1160)
    return !jamo.test(before) && !jamo.test(after);
  return (code >= 0xe0000 && code <= 0xe00ff) || (code >= 0xfff0 && code <= 0xfffb);
}

const rightToLeft = /[\u0590-\u0619\u061d-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|\ud802|\ud803|\ud83a|\ud83b[\udc00-\udeff]/;

/** Whether a text holds letters that are written from right to left. */
export function isWrittenFromRight(text: string): boolean {
  return rightToLeft.test(text);
}

/** Overrides turn any writing round; the marks that merely help Arabic or Hebrew along do so where there is none. */
export function turnsRound(code: number, fromRight: () => boolean): boolean {
  if (code === 0x202d || code === 0x202e) return true;
  return (code === 0x061c || code === 0x200f || code === 0x202b || code === 0x2067) && !fromRight();
}
