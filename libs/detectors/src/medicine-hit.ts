import type { Product } from './product.js';

export type NameKind = 'brand' | 'inn' | 'code' | 'acronym' | 'register' | 'stem' | 'pun';

/** A medicine named in a text: words `from` to `to`, both included. */
export interface MedicineHit {
  from: number;
  to: number;
  kind: NameKind;
  product: Product | undefined;
}

const rank: Record<NameKind, number> = { brand: 0, inn: 1, code: 2, acronym: 3, register: 4, stem: 5, pun: 6 };

/** Every name once: of overlapping hits the own product wins, then the longest. */
export function settled(hits: MedicineHit[]): MedicineHit[] {
  if (hits.length < 2) return hits;
  hits.sort(
    (a, b) =>
      Number(!a.product) - Number(!b.product) ||
      b.to - b.from - (a.to - a.from) ||
      rank[a.kind] - rank[b.kind] ||
      a.from - b.from,
  );
  const taken = new Set<number>();
  const kept: MedicineHit[] = [];
  for (const hit of hits) {
    let free = true;
    for (let i = hit.from; i <= hit.to && free; i++) free = !taken.has(i);
    if (!free) continue;
    for (let i = hit.from; i <= hit.to; i++) taken.add(i);
    kept.push(hit);
  }
  return kept.sort((a, b) => a.from - b.from);
}
