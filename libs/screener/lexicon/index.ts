import { conditions } from './conditions.js';
import * as promotion from './promotion.js';
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
  claim: list(promotion.claim),
  launch: list(promotion.launch),
  development: list(promotion.development),
  'new-treatment': list(promotion.newTreatment),
  result: list(promotion.result),
  ours: list(promotion.ours),
  'deal-news': list(promotion.dealNews),
  praise: list(promotion.praise),
};
