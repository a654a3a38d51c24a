import { IsInt } from 'class-validator';
import { defineFact } from '#libs/ledger';

/** How long each list is now. */
class WordsChangedDetail {
  @IsInt()
  revision: number;

  @IsInt()
  competitors: number;

  @IsInt()
  customers: number;

  @IsInt()
  approvedLinks: number;

  @IsInt()
  blackouts: number;
}

export const wordsChanged = defineFact({ kind: 'words.changed', subject: 'organisation', detail: WordsChangedDetail });
