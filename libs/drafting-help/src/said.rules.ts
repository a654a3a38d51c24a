import { jsonIn } from '#libs/second-reader';

const MOST = 8;
const LONGEST = 8_000;

/** The suggestions in what a model answered; null when it is not the JSON that was asked for. */
export function suggestionsIn(answer: string): string[] | null {
  const json = jsonIn(answer);
  if (json === null) return null;
  try {
    const { suggestions } = JSON.parse(json) as { suggestions?: unknown };
    if (!Array.isArray(suggestions)) return null;
    const texts = suggestions.slice(0, MOST).filter((each): each is string => typeof each === 'string');
    return texts
      .filter((text) => text.length <= LONGEST)
      .map(plain)
      .filter((text) => text !== '');
  } catch {
    return null;
  }
}

/** Letters, signs and line ends; of what shows nothing only the joiners that scripts and emoji need. */
function plain(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Co}\p{Surrogate}]/gu, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
