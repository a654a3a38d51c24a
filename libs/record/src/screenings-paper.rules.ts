import { momentIn, type Reader } from '#libs/documents';
import { say } from '#libs/sentences';
import { verdictWords } from './approval-words.rules.js';
import type { ReadCertificate } from './certificate-sheet.js';
import { captionIn } from './covered-words.rules.js';

type Fact = { label: string; value: string };

/** On which screening each text was approved, and under which versions of which packs. */
export function screenings({ screenings: all, covers }: ReadCertificate, reader: Reader): Fact[] {
  const { speak } = reader;
  if (all.length === 0) return [{ label: speak(say('Screening')), value: speak(say('None is on record.')) }];
  // A certificate names its captions in the order in which it covers them, unless one's screening is not on record.
  const captions = all.flatMap(({ caption }) => caption ?? []);
  const inOrder = captions.length === covers.captions.length;
  return all.flatMap(({ caption, verdict, packs, text, at }, index) => {
    const covered = caption !== null && inOrder ? covers.captions[captions.indexOf(caption)] : undefined;
    const of = covered
      ? captionIn(covered, covers, reader)
      : (caption ?? speak(say('Title, summary and the words around')));
    const found = [of, speak(verdictWords[verdict] ?? say('{words}', { words: verdict })), momentIn(reader)(at)];
    const before = index > 0 ? versionsOf(all[index - 1]!.packs) : null;
    const under = versionsOf(packs);
    return [
      // Said once of all that were screened under the same.
      ...(under === before ? [] : [{ label: speak(say('Screened under these packs')), value: under }]),
      { label: found.join(' · '), value: speak(say('SHA-256 of the text: {hash}', { hash: text })) },
    ];
  });
}

const versionsOf = (packs: ReadCertificate['screenings'][number]['packs']) =>
  packs.map(({ id, version }) => `${id} ${version}`).join(', ');
