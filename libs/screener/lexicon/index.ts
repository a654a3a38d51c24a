import { conditions } from './conditions.js';
import { symptoms } from './symptoms.js';

const list = (text: string) =>
  text
    .split(/[;\n]/)
    .map((term) => term.trim())
    .filter(Boolean);

/** The engine's own vocabularies, which every pack may name. */
export const lexicon: Record<string, string[]> = {
  condition: list(conditions),
  symptom: list(symptoms),
};
