const accents = /\p{M}+/gu;
const marks = /[\u2120\u2122]/g;

/** Letters that stay what they are when accents are taken off; those with a stroke or a hook are what they look like. */
const plainLetter = new Map(
  (
    'ß:ss æ:ae œ:oe ø:o ł:l đ:d ð:d þ:th ı:i ħ:h ŧ:t ɨ:i ʉ:u ƀ:b ɇ:e ǥ:g ɉ:j ɍ:r ɏ:y ƶ:z ȼ:c ⱥ:a ⱦ:t ƚ:l ɫ:l ɓ:b ɖ:d ɗ:d ' +
    'ƙ:k ɠ:g ƴ:y ƒ:f ƈ:c ƥ:p ƭ:t ʂ:s ʈ:t ɩ:i ʋ:v ᵾ:u ᵽ:p ꝁ:k ɲ:n ƞ:n ŋ:n ɱ:m ɦ:h ɕ:c ʑ:z ʐ:z ᶎ:z'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
const others = new RegExp(`[${[...plainLetter.keys()].join('')}]`, 'g');

function isAscii(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 127) return false;
  return true;
}

/** The form in which words are compared: small letters without accents. */
export function fold(word: string): string {
  const small = word.toLowerCase();
  if (isAscii(small)) return small;
  return small
    .replace(marks, '')
    .normalize('NFKD')
    .replace(accents, '')
    .replace(others, (letter) => plainLetter.get(letter) as string);
}
