import type { TakenOut } from '#libs/second-reader';

/** Parts of names that are words as well: at the beginning of a sentence they tell of nobody. */
const ORDINARY = new Set(
  `April Art Best Bill Bishop Brown Chance Chase Dawn Day Dean Drew Faith Field Fields Ford Frank Gene Good Grace Grant
  Green Hill Hope Iris Ivy Jack Joy June King Lane Little Long Love Major Mark May Miles New Noble Page Pat Penny Price
  Ray Rich Rose Sharp Short Small Stone Summer Sue Sunny Victor Violet Wade Ward West White Will Wise Wood Young
  Bauer Berg Ernst Gross Jung Klein Koch Kurz Lang Neu Richter Wolf Blanc Fleur Grand Jolie Marine Petit`.split(/\s+/),
);
/** `von`, `de`, `Mc` and initials identify nobody by themselves. */
const LEAST_LETTERS = 3;
/** What stands before the first word of a sentence. */
const BEGINNING = /(?:^|[.!?:…\n]|[.!?…]["”»)])\s*["“„«(]?$/u;
const WORD = /[\p{L}\p{M}][\p{L}\p{M}'’-]*/gu;

/** The words of a text in lower case, each once, without what follows an apostrophe at their end. */
export function wordsIn(text: string): string[] {
  return [...new Set([...text.matchAll(WORD)].flatMap(([word]) => [word, word.replace(/['’]s?$/, '')]))].map((word) =>
    word.toLowerCase(),
  );
}

/**
 * Where a text names people, in full in whatever case, or by one part of their name as it is written or in
 * capitals. Missing nobody
 * goes before leaving ordinary words alone; what is taken out comes back.
 */
export function namesIn(text: string, names: readonly string[]): TakenOut[] {
  return names.flatMap((name) => {
    const parts = name.split(/\s+/).filter((part) => part !== '');
    const whole = parts.length > 1 ? spansOf(text, parts.map(escaped).join('\\s+'), 'giu') : [];
    const single = parts
      .filter((part) => part.length >= LEAST_LETTERS && /^\p{Lu}/u.test(part))
      .flatMap((part) => [
        ...spansOf(text, escaped(part), 'gu').filter(({ start }) => tells(text, part, start)),
        ...spansOf(text, escaped(part.toUpperCase()), 'gu'),
      ]);
    return [...whole, ...single];
  });
}

function spansOf(text: string, pattern: string, flags: string): TakenOut[] {
  const bounded = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${pattern}(?![\\p{L}\\p{M}\\p{N}])`, flags);
  return [...text.matchAll(bounded)].map(({ 0: found, index }) => ({
    kind: 'name',
    start: index,
    end: index + found.length,
  }));
}

const escaped = (part: string): string => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function tells(text: string, part: string, start: number): boolean {
  return !ORDINARY.has(part) || !BEGINNING.test(text.slice(Math.max(0, start - 8), start));
}
