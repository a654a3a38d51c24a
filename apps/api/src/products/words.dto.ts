import { ApiProperty } from '@nestjs/swagger';
import { LONGEST_WORD, MOST_BLACKOUTS, MOST_WORDS } from '#libs/products';
import { DateField, IntegerField, ObjectField, TextField } from '../fields/fields.js';
import { Person } from '../fields/person.dto.js';

export class Blackout {
  @DateField({ about: 'The first day, by the organisation’s own calendar.' })
  from: string;

  @DateField({ about: 'The last day; it is in the period, too.' })
  to: string;

  @TextField({ least: 1, most: LONGEST_WORD, about: 'Told to whoever writes within the period.' })
  reason: string;
}

/** The words only the organisation knows. */
export class WordLists {
  @TextField({ most: LONGEST_WORD, list: { most: MOST_WORDS }, about: 'Companies that are not to be run down.' })
  competitors: string[];

  @TextField({ most: LONGEST_WORD, list: { most: MOST_WORDS }, about: 'Names that are not to be said.' })
  customers: string[];

  @TextField({
    most: LONGEST_WORD,
    list: { most: MOST_WORDS },
    about: 'Hosts or addresses; what lies below one is approved, too.',
  })
  approvedLinks: string[];

  @ObjectField(() => Blackout, { list: { most: MOST_BLACKOUTS } })
  blackouts: Blackout[];
}

export class WordListsChange extends WordLists {
  @IntegerField({ least: 0, most: 1_000_000_000, about: 'The revision this was made from.' })
  revision: number;
}

export class KeptWordLists extends WordLists {
  @ApiProperty({ type: 'integer', description: '0 before anybody has written any.' })
  revision: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  updatedAt: string | null;

  updatedBy: Person | null;
}
