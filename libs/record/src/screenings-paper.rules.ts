import type { TextCertificate } from '#libs/certificates';
import { momentIn, type Reader } from '#libs/documents';
import { say } from '#libs/sentences';
import { verdictWords } from './approval-words.rules.js';
import type { ReadCertificate } from './certificate-sheet.js';
import { captionIn } from './covered-words.rules.js';

type Fact = { label: string; value: string };

type Screening = ReadCertificate['screenings'][number];

/** On which screening each text was approved, and under which versions of which packs. */
export function screenings({ screenings: all, covers }: ReadCertificate, reader: Reader): Fact[] {
  // A certificate names its captions in the order in which it covers them, unless one's screening is not on record.
  const captions = all.flatMap(({ caption }) => caption ?? []);
  const inOrder = captions.length === covers.captions.length;
  return screened(all, reader, ({ caption }) => {
    const covered = caption !== null && inOrder ? covers.captions[captions.indexOf(caption)] : undefined;
    return covered
      ? captionIn(covered, covers, reader)
      : (caption ?? reader.speak(say('Title, summary and the words around')));
  });
}

/** The same of one text of a member's own. */
export function textScreening({ screenings: all }: TextCertificate, reader: Reader): Fact[] {
  return screened(all, reader, () => reader.speak(say('Wording of a member’s own')));
}

function screened(all: readonly Screening[], reader: Reader, nameOf: (of: Screening) => string): Fact[] {
  const { speak } = reader;
  if (all.length === 0) return [{ label: speak(say('Screening')), value: speak(say('None is on record.')) }];
  return all.flatMap((of, index) => {
    const { verdict, packs, text, at } = of;
    const found = [
      nameOf(of),
      speak(verdictWords[verdict] ?? say('{words}', { words: verdict })),
      momentIn(reader)(at),
    ];
    const before = index > 0 ? versionsOf(all[index - 1]!.packs) : null;
    const under = versionsOf(packs);
    return [
      // Said once of all that were screened under the same.
      ...(under === before ? [] : [{ label: speak(say('Screened under these packs')), value: under }]),
      { label: found.join(' · '), value: speak(say('SHA-256 of the text: {hash}', { hash: text })) },
    ];
  });
}

const versionsOf = (packs: Screening['packs']) => packs.map(({ id, version }) => `${id} ${version}`).join(', ');
