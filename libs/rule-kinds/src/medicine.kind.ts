import {
  ofText,
  oneOf,
  oneOrMore,
  onceEachText,
  whereFound,
  type Look,
  type RuleKind,
  type RuleSetGround,
} from '#libs/conditions';
import type { MedicineHit } from '#libs/detectors';
import { hitOfWords, type Hit } from '#libs/reading';
import { maxHits } from './counted-hits.js';
import { medicinesOf } from './medicines-in.js';
import { post, signsOf } from './signs-in.js';

const kinds = ['any', 'mention', 'own', 'prescription', 'otc', 'unlicensed', 'code', 'acronym', 'pun'] as const;
/** Which names count: anything known to be a medicine, the same with the abbreviations of the clinic (`mention`), the own list, development codes, study acronyms, a hashtag pun on a name. */
type MedicineKind = (typeof kinds)[number];

/** A medicine of certain kinds; `understood`: the context or the thread speaks of one, whatever the text names. */
export const medicineKind: RuleKind<{ medicine: MedicineKind | MedicineKind[] | 'understood' }> = {
  field: 'medicine',
  check: (written) =>
    written.needs('medicine', (value, around) =>
      value === 'understood' ? undefined : oneOrMore(oneOf([...kinds, 'understood']))(value, around),
    ),
  build({ medicine }, ground) {
    const { named, understood } = ground.once(medicinesOf);
    if (medicine === 'understood') return ofText(understood);
    const wanted = new Set([medicine].flat());
    const abbreviations = ground.once(abbreviationsOf);
    return whereFound(
      (of) => {
        const hits: Hit[] = [];
        for (const hit of named(of)) if (isWanted(hit, wanted)) hits.push(hitOfWords(of.reading, hit.from, hit.to));
        if (wanted.has('mention')) hits.push(...abbreviations(of));
        return hits.length > maxHits ? hits.slice(0, maxHits) : hits;
      },
      (of) => wanted.has('mention') || named(of).length > 0,
    );
  },
};

/** Abbreviations such as MTX; in prose that is no post also classes and substances. */
function abbreviationsOf(ground: RuleSetGround): Look<Hit[]> {
  const signs = ground.once(signsOf);
  return onceEachText((of) =>
    of.once(post)
      ? []
      : signs(of)
          .suspects.filter(({ kind }) => kind !== 'name')
          .map(({ from, to }) => hitOfWords(of.reading, from, to)),
  );
}

function isWanted({ product, kind }: MedicineHit, kinds: Set<MedicineKind>): boolean {
  return (
    kinds.has('any') ||
    (kinds.has('mention') && kind !== 'pun' && kind !== 'acronym') ||
    (kinds.has('own') && product !== undefined && product.own !== false) ||
    (kinds.has('prescription') &&
      (product
        ? (product.status ?? 'prescription') === 'prescription'
        : kind !== 'code' && kind !== 'acronym' && kind !== 'pun')) ||
    (kinds.has('otc') && product?.status === 'otc') ||
    (kinds.has('unlicensed') && product?.status === 'unlicensed') ||
    (kinds.has('code') && kind === 'code') ||
    (kinds.has('acronym') && kind === 'acronym') ||
    (kinds.has('pun') && kind === 'pun')
  );
}
