import { say, type Sentence } from '#libs/sentences';

/**
 * Signs that show nothing but belong to what stands around them: joiners within words of scripts that need them and
 * within emoji, variants of signs and ideographs, the tags of a flag.
 */
const belonging = new RegExp(
  [
    '(?<=[\\p{L}\\p{M}])(?<![\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}])[\\u200c\\u200d](?=\\p{L})',
    '(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f])\\u200d(?=\\p{Extended_Pictographic})',
    '(?<=[\\p{S}\\p{P}\\p{N}])[\\ufe0e\\ufe0f]',
    '(?<=\\p{Script=Han})[\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}]',
    '(?<=\\p{Script=Mongolian})[\\u180b-\\u180f]',
    '(?<=\\u{1f3f4})[\\u{e0020}-\\u{e007f}]+',
  ].join('|'),
  'gu',
);
const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\ufffd]/u;

/** The first sign of a text that shows nothing or turns the direction of writing, as U+200B; null where there is none. */
export function hiddenSignIn(text: string): string | null {
  const found = hidden.exec(text.replace(belonging, ''))?.[0];
  if (found === undefined) return null;
  return `U+${(found.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** What is wrong with a name or an address that holds a sign that shows nothing or turns the direction of writing. */
export function hiddenSignProblem(text: string): Sentence | null {
  const code = hiddenSignIn(text);
  if (code === null) return null;
  return say('holds a sign that cannot be seen ({code}); type it by hand instead of pasting it', { code });
}

/** A name as it is kept: composed, so that two that look alike are alike, without blanks around it. */
export function tidyName(name: string): string {
  return name.normalize('NFC').trim();
}
