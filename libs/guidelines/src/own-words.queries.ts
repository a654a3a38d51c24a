import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/platform';
import { NO_WORDS, type ProductDraft, type WordLists } from '#libs/products';
import type { CompiledRule } from '#libs/screener';

/** What the organisation itself adds to its packs. */
export interface OwnWords {
  /** The revision these words are of. */
  revision: number;
  products: ProductDraft[];
  lists: WordLists;
  /** Own rules, on trial and live; null before there ever was one. The version is the one screenings name. */
  pack: { version: number; rules: CompiledRule[] } | null;
  /** Names from the imported registers, one a line. */
  medicineNames: string;
}

@Injectable()
export class OwnWordsQueries {
  /** In one statement, so that words and revision belong together whoever changes them meanwhile. */
  async all(tx: Transaction): Promise<OwnWords> {
    const [row] = await tx.query<(Omit<OwnWords, 'lists'> & { lists: WordLists | null })[]>(
      `SELECT coalesce((SELECT revision FROM guideline_revisions WHERE organisation_id = current_organisation()), 0) AS revision,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('brand', brand, 'inn', inn, 'codes', codes, 'acronyms', acronyms,
                        'indications', indications, 'status', status, 'own', own) ORDER BY lower(brand)), '[]')
                 FROM products WHERE organisation_id = current_organisation()) AS products,
              (SELECT jsonb_build_object('competitors', competitors, 'customers', customers, 'approvedLinks', approved_links,
                        'blackouts', blackouts) FROM word_lists
                WHERE organisation_id = current_organisation() ORDER BY revision DESC LIMIT 1) AS lists,
              (SELECT jsonb_build_object('version', version, 'rules', rules) FROM own_packs
                WHERE organisation_id = current_organisation() ORDER BY version DESC LIMIT 1) AS pack,
              coalesce((SELECT string_agg(names, E'\\n' ORDER BY kind) FROM medicine_registers
                WHERE organisation_id = current_organisation()), '') AS "medicineNames"`,
    );
    return { ...row!, lists: row!.lists ?? NO_WORDS };
  }
}
