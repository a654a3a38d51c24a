import { networkName, type Network } from '#libs/captions';
import type { CommentField } from '#libs/comments';
import { languageIn, momentIn, type Block, type Reader } from '#libs/documents';
import { say, type Sentence } from '#libs/sentences';
import type { ItemRecord, RecordedComment, RecordedWords } from './item-record.js';
import { toCertificate } from './paper-links.rules.js';

const fields: Record<Exclude<CommentField, 'caption'>, Sentence> = {
  whole: say('About the whole'),
  title: say('At the title'),
  summary: say('At the summary'),
  link_title: say('At the title of the link'),
  image_alt: say('At what describes the picture'),
};

/** What was said in review: by whom and when, of which version at which words, and whether it was seen to. */
export function comments(record: ItemRecord, reader: Reader): Block[] {
  return record.comments.flatMap((comment) => {
    const version = reader.speak(say('Version {number}', { number: String(comment.versionNumber) }));
    const about = [
      signed(comment, record, reader),
      version,
      placeWords(comment, reader),
      resolvedWords(comment, record, reader),
    ];
    const id = record.versions.find(({ number }) => number === comment.versionNumber)?.id ?? '';
    return [
      {
        is: 'words' as const,
        about: about.join('\n'),
        text: words(comment, reader),
        links: toCertificate(record, id, version),
      },
      ...comment.answers.map((answer) => ({
        is: 'words' as const,
        about: reader.speak(say('In answer: {who}', { who: signed(answer, record, reader) })),
        text: words(answer, reader),
      })),
    ];
  });
}

const signed = ({ by, at }: RecordedWords, { people }: ItemRecord, reader: Reader) =>
  `${people[by] ?? by}, ${momentIn(reader)(at)}`;

const words = ({ text }: RecordedWords, { speak }: Reader) => text ?? speak(say('The words were erased.'));

function placeWords({ field, network, language, nth, quote }: RecordedComment, reader: Reader): string {
  const { speak } = reader;
  const caption = [networkName((network ?? '') as Network), languageIn(reader, language ?? 'und')].join(' · ');
  const text =
    field === 'caption'
      ? speak(say('At the caption {caption}', { caption: nth > 1 ? `${caption} ${nth}` : caption }))
      : speak(fields[field]);
  return quote === null ? text : speak(say('{place}, at these words: “{words}”', { place: text, words: quote }));
}

function resolvedWords({ resolved }: RecordedComment, { people }: ItemRecord, reader: Reader): string {
  if (!resolved) return reader.speak(say('Not resolved'));
  const { by, at } = resolved;
  return reader.speak(say('Resolved by {name} on {at}', { name: people[by] ?? by, at: momentIn(reader)(at) }));
}
