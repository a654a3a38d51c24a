import * as ailments from './ailments.js';
import { accountHints as hints } from './account-hints.js';
import { northernAccounts, northernHints } from './account-northern.js';
import { southernAccounts, southernHints } from './account-southern.js';
import { accountWords, situations } from './account-words.js';
import * as accountEvents from './account-events.js';
import { brandsAbroad } from './account-brands.js';
import { layMedicines, likelyMedicines, oftenMisspelt, takingFrames, vagueMedicines } from './account-medicines.js';
import { ambiguous } from './ambiguous.js';
import { conditions } from './conditions.js';
import { cues } from './cues.js';
import { experience } from './experience.js';
import { biologicals, brands, substances } from './substances.js';
import { symptoms } from './symptoms.js';
import * as events from './events.js';
import * as promotion from './promotion.js';
import * as suspects from './suspects.js';
import { termsOf } from './term-lists.js';

/** The engine's own vocabularies, which every pack may name. */
export const lexicon: Record<string, string[]> = {
  condition: termsOf(conditions),
  symptom: termsOf(symptoms),
  claim: termsOf(promotion.claim),
  launch: termsOf(promotion.launch),
  development: termsOf(promotion.development),
  'new-treatment': termsOf(promotion.newTreatment),
  result: termsOf(promotion.result),
  ours: termsOf(promotion.ours),
  'deal-news': termsOf(promotion.dealNews),
  praise: termsOf(promotion.praise),
  product: termsOf(promotion.product),
  remedy: [...termsOf(promotion.product), ...termsOf(promotion.remedy)],
  experience: termsOf(promotion.ownExperience),
  ailment: termsOf(ailments.ailments),
  wellness: termsOf(ailments.wellness),
  effect: termsOf(ailments.effects),
};

/** Medicines the engine knows by itself. */
export const knownMedicines = {
  substances: [...termsOf(substances), ...termsOf(biologicals)],
  brands: termsOf(brands),
};

const record = (lists: Record<string, string>) =>
  Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, termsOf(list)]));

/** Register names that are also ordinary words. */
export const ambiguousNames = termsOf(ambiguous);

/** What the detector of adverse events reads; each list is one kind of sign. */
export const adverseEventLexicon: Record<string, string[]> = {
  ending: termsOf(events.clinicalEndings),
  notEvent: termsOf(events.notEvents),
  clinical: termsOf(events.clinical),
  broad: termsOf(events.broad),
  measured: termsOf(events.measured),
  rising: termsOf(events.rising),
  class: termsOf(suspects.classes),
  abbreviation: termsOf(suspects.abbreviations),
  substance: termsOf(suspects.otherSubstances),
  ...Object.fromEntries(Object.entries(record(experience)).map(([name, list]) => [`x:${name}`, list])),
  ...Object.fromEntries(Object.entries(record(cues)).map(([name, list]) => [`c:${name}`, list])),
};

/**
 * A substance as other languages write it: without the last letter of "sertraline" in German, with one more than
 * "insulin" in French, with an a or o at the end in Spanish and Italian.
 */
function otherSpellings(substance: string): string[] {
  if (substance.length < 7) return [];
  const stem = substance.slice(0, -1);
  if (/(?:ine|one|ide|ene)$/.test(substance)) return [stem, `${stem}a`];
  if (/(?:ole|ate)$/.test(substance)) return [stem, `${stem}o`];
  if (/in$/.test(substance)) return [`${substance}e`, `${substance}a`];
  return /(?:ol|il|am|an|um)$/.test(substance) ? [`${substance}o`] : [];
}

/** The lists, each with what other languages add to it. */
function withMore(lists: Record<string, string[]>, ...more: Record<string, string>[]): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(lists).map(([kind, terms]) => [
      kind,
      [...terms, ...more.flatMap((one) => termsOf(one[kind] ?? ''))],
    ]),
  );
}

/** What the reader of accounts by patients and those around them looks for; each list is one kind of sign. */
export const accountLexicon: Record<string, string[]> = withMore(
  {
    told: [...termsOf(accountEvents.toldEvents), ...termsOf(accountEvents.weightGained)],
    idiom: termsOf(accountEvents.idioms),
    body: termsOf(accountEvents.bodyParts),
    trouble: termsOf(accountEvents.bodyTroubles),
    activity: termsOf(accountEvents.activities),
    inability: termsOf(accountEvents.inability),
    medicine: [
      ...termsOf(layMedicines),
      ...termsOf(brandsAbroad),
      ...termsOf(takingFrames),
      ...knownMedicines.substances.flatMap(otherSpellings),
    ],
    likely: termsOf(likelyMedicines),
    vague: termsOf(vagueMedicines),
    ...record(accountWords),
    ...record(situations),
  },
  northernAccounts,
  southernAccounts,
);

/** Signs of accounts that count together; each list is one kind. */
export const accountHints: Record<string, string[]> = withMore(record(hints), northernHints, southernHints);

/** Names of medicines whose misspellings are looked for. */
export const oftenMisspeltNames = termsOf(oftenMisspelt);
