import { wordsOfTerm, type Hit, type Reading, type Word } from '#libs/reading';
import type { MedicineHit } from './medicine-hit.js';
import type { Product } from './product.js';

interface Indication {
  country: string;
  words: Set<string>;
}

/** What the organisation's products may be used for, by country. */
export class LicensedUses {
  private readonly indications: Map<Product, Indication[]>;
  private readonly own: Indication[];

  constructor(products: Product[]) {
    this.indications = new Map(
      products.map((product) => [
        product,
        (product.indications ?? []).map(({ country, text }) => ({
          country: country.toUpperCase(),
          words: new Set(wordsOfTerm(text)),
        })),
      ]),
    );
    this.own = products
      .filter((product) => product.own !== false)
      .flatMap((product) => this.indications.get(product) ?? []);
  }

  /** Conditions for which one of our own products is licensed somewhere. */
  ownArea(reading: Reading, conditions: readonly Hit[]): Hit[] {
    return conditions.filter((hit) => this.own.some((indication) => covers(reading, indication.words, hit)));
  }

  /** Conditions named in the sentence of a product that are in none of its licensed indications in these places. */
  offLabel(reading: Reading, places: Set<string>, medicines: MedicineHit[], conditions: readonly Hit[]): Hit[] {
    const hits: Hit[] = [];
    for (const medicine of medicines) {
      const licensed = medicine.product && this.indications.get(medicine.product);
      if (!licensed || licensed.length === 0) continue;
      const relevant = places.size === 0 ? licensed : licensed.filter(({ country }) => places.has(country));
      const { sentence } = reading.words[medicine.from] as Word;
      for (const hit of conditions) {
        if (
          (reading.words[hit.from] as Word).sentence !== sentence ||
          (hit.from <= medicine.to && medicine.from <= hit.to)
        )
          continue;
        if (!relevant.some((indication) => covers(reading, indication.words, hit))) hits.push(hit);
      }
    }
    return hits;
  }
}

/** Whether every word of a condition stands in a licensed indication. */
function covers(reading: Reading, indication: Set<string>, { from, to }: Hit): boolean {
  for (let i = from; i <= to; i++) {
    const { form } = reading.words[i] as Word;
    if (!indication.has(form) && !indication.has(form.replace(/s$/, ''))) return false;
  }
  return true;
}
