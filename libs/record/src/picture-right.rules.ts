import { momentIn, type Reader } from '#libs/documents';
import { say, type Sentence } from '#libs/sentences';
import type { Covered, PeopleShown } from './certificate-sheet.js';

const peopleWords: Record<PeopleShown, Sentence> = {
  none: say('Nobody can be recognised in it.'),
  consented: say('Everybody shown in it agreed to that.'),
  not_consented: say('People are shown in it who were not asked, or did not agree.'),
};

/** By what right the picture is shown, as it was said when it was approved. */
export function pictureRight({ imageRights }: Covered, reader: Reader): string {
  const { speak } = reader;
  if (!imageRights) return speak(say('Nothing was said of it when this was approved.'));
  const { statement, people, until } = imageRights;
  return [
    statement,
    people && speak(peopleWords[people]),
    until && speak(say('It may be shown until {at}.', { at: momentIn(reader)(until) })),
  ]
    .filter(Boolean)
    .join('\n');
}
