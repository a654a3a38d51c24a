/** The sign of no letter shared; the following ones of one more each. No term holds a capital that matters. */
const none = 'A'.charCodeAt(0);
const most = 25;

const packedTerm = /([A-Z])([^A-Z]*)/g;

/** The terms of a list: held apart by semicolons or line ends, or packed. */
export function termsOf(text: string): string[] {
  return /^[A-Z]/.test(text)
    ? unpacked(text)
    : text
        .split(/[;\n]/)
        .map((term) => term.trim())
        .filter(Boolean);
}

/**
 * A list as browsers are sent it: in order, of each term a sign that tells how many letters it begins with as the one
 * before does, and the rest of it.
 */
export function packedTerms(text: string): string {
  const terms = [...new Set(termsOf(text.toLowerCase()))].sort();
  return terms
    .map((term, i) => {
      const shared = sharedLetters(terms[i - 1] ?? '', term);
      return String.fromCharCode(none + shared) + term.slice(shared);
    })
    .join('');
}

function unpacked(text: string): string[] {
  let last = '';
  return Array.from(text.matchAll(packedTerm), ([, shared = '', rest = '']) => {
    last = last.slice(0, shared.charCodeAt(0) - none) + rest;
    return last;
  });
}

function sharedLetters(a: string, b: string): number {
  let shared = 0;
  while (shared < most && shared < a.length && a[shared] === b[shared]) shared++;
  return shared;
}
