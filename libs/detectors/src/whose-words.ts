import { FormMemory, type Reading, type Word } from '#libs/reading';

export const persons =
  /^(?:i|i'm|i've|i'd|i'll|im|ive|my|me|mine|myself|we|our|ich|mein|meine|meiner|mir|mich|je|j|ma|mon|mes|moi|yo|mi|io|mio|mia|ik|mijn|mij|jag|mig)$/;
const tellers = /^(?:i|i'm|i've|i'd|my|me|ich|mein|meine|mir|je|j|ma|mon|yo|mi|io|mia|ik|mijn|mij|jag|mig)$/;
export const patients =
  /^(?:patients?|woman|man|boy|girl|child|infant|baby|mother|father|mum|mom|dad|wife|husband|son|daughter|sister|brother|grandmother|grandfather|aunt|uncle|friend|neighbou?r|colleague|he|she|his|her|him|male|female|old|mutter|vater|frau|mann|tochter|sohn|mere|pere|femme|mari|fille|fils|moeder|vader|vrouw|zoon|zoontje|dochter|mamma|pappa|sonen|dottern|mannen|frun)$/;

const clinicalWords =
  /^(?:patients?|cases?|study|studies|trial|trials|group|groups|cells?|therapy|clinical|diagnosis|mean|serum|plasma|findings|treated|authors?|report|biopsy|literature|rats|mice|levels?)$/;

/** Whom or what a word speaks of, as bits. */
export const speaks = { person: 1, teller: 2, patient: 4, clinical: 8 };
const spokenOf = new FormMemory(
  (text) =>
    (persons.test(text) ? speaks.person : 0) |
    (tellers.test(text) ? speaks.teller : 0) |
    (patients.test(text) ? speaks.patient : 0) |
    (clinicalWords.test(text) ? speaks.clinical : 0),
);

/** What the words of a window speak of; words in tags do not make it somebody's. */
export function spoken(reading: Reading, from: number, to: number): { all: number; untagged: number } {
  let all = 0;
  let untagged = 0;
  for (let i = from; i <= to; i++) {
    const word = reading.words[i] as Word;
    const bits = spokenOf.of(word.written, reading.generation);
    all |= bits;
    if (word.tag === undefined) untagged |= bits;
  }
  return { all, untagged };
}
