import { say, type Sentence } from '#libs/sentences';

/** What whoever brought a text should know of how it was read. */
export type DecodingNotice =
  /** Nothing said how it is encoded, and it is not UTF-8. */
  | { kind: 'guessed'; encoding: string }
  /** It is not encoded as was said. */
  | { kind: 'contradicted'; said: string; encoding: string };

export function sayNotice(notice: DecodingNotice): Sentence {
  const encoding = encodingName(notice.encoding);
  if (notice.kind === 'guessed')
    return say(
      'Nothing says how this text is encoded, so it was read as {encoding}: look at its accents. Saved as UTF-8 there is no doubt.',
      { encoding },
    );
  return say('This text calls itself {said} but is {encoding}, and was read so.', {
    said: notice.said.slice(0, 40),
    encoding,
  });
}

/** An encoding as people write it: `windows-1252` is Windows-1252, `utf-8` UTF-8. */
export function encodingName(label: string): string {
  return label.startsWith('windows') ? label.replace('windows', 'Windows') : label.toUpperCase();
}
