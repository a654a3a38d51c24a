import { sorted, type Choice } from '../lists/choices.js';
import { languageName } from '../when/formats.js';
import { PLACES, WRITTEN } from './codes.js';
import { placeName, sameCode } from './place-name.js';

/**
 * The codes one may choose, with what is chosen already: as it was written, in the place of the one it means the same
 * as, and also where no list knows it.
 */
function withChosen(codes: readonly string[], chosen: readonly string[]): string[] {
  const taken = new Set(chosen.map(sameCode));
  return [...chosen, ...codes.filter((code) => !taken.has(sameCode(code)))];
}

export const placeChoices = (chosen: readonly string[], language: string): Choice[] =>
  sorted(
    withChosen(PLACES, chosen).map((code) => ({ value: code, label: placeName(code, language) })),
    language,
  );

export const writtenChoices = (chosen: readonly string[], language: string): Choice[] =>
  sorted(
    withChosen(WRITTEN, chosen).map((code) => ({ value: code, label: languageName(code, language) })),
    language,
  );

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The United Kingdom has two codes in capitals; `uk` in small letters is Ukrainian. */
const codesOf = (value: string) => (value === 'UK' || value === 'GB' ? ['uk', 'gb'] : [plain(value)]);

/** Whether a choice is meant by what was typed: a part of its name, with or without accents, or its code. */
function isMeant({ value, label }: Choice, typed: string): boolean {
  const sought = plain(typed.trim());
  return plain(label).includes(sought) || codesOf(value).some((code) => code.startsWith(sought));
}

/** The choice whose code was typed stands first, then those whose name begins with it. */
export function found<C extends Choice>(choices: readonly C[], typed: string): C[] {
  const sought = plain(typed.trim());
  const nearness = ({ value, label }: Choice) =>
    sameCode(value) === sameCode(typed) ? 0 : plain(label).startsWith(sought) ? 1 : 2;
  return choices.filter((choice) => isMeant(choice, typed)).toSorted((one, other) => nearness(one) - nearness(other));
}
