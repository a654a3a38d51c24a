import { excessLength, NETWORKS, slotProblems, FIRST_NETWORK } from '#libs/captions';
import { linkProblem, LIMITS, type Draft } from '#libs/content';
import { DomainError, say, shownText, type FieldProblem } from '#libs/kernel';
import { SUGGESTION_LIMITS, type SuggestionWords } from './suggestion.js';

/** What a member may write of a suggestion. */
export type Suggested = Omit<SuggestionWords, 'reason'>;

/** Without spaces around it; what is empty is nothing. @throws DomainError invalid naming the field. */
export function readySuggestion(given: Suggested): Suggested {
  const words = { link: shownText(given.link), text: shownText(given.text), why: shownText(given.why) };
  const { link, text } = words;
  const problems: FieldProblem[] = [];
  if (link === null && text === null) {
    problems.push({ field: 'text', message: say('Give a link, a text, or both.') });
  }
  const wrong = link === null ? null : linkProblem(link);
  if (wrong) problems.push({ field: 'link', message: wrong });
  for (const field of ['link', 'text', 'why'] as const) {
    const most = field === 'text' ? NETWORKS[FIRST_NETWORK].maxLength : SUGGESTION_LIMITS[field];
    const value = words[field];
    if (value !== null && (field === 'text' ? excessLength(value, FIRST_NETWORK) > 0 : value.length > most)) {
      problems.push({
        field,
        message: say('must have at most {most, plural, one {# character} other {# characters}}', { most }),
      });
    }
  }
  if (text !== null) {
    const slots = slotProblems({ text, slots: [] }, 'text');
    problems.push(...slots.map(({ message }) => ({ field: 'text', message })));
  }
  if (problems.length > 0) throw DomainError.invalidFields(problems);
  return words;
}

/** What its screening reads: all the words of it. */
export function textOf({ text, why, link }: Suggested): string {
  return [text, why, link].filter((one) => one !== null).join('\n\n');
}

/** The draft that a suggestion becomes, for everybody, with what was suggested as its first caption. */
export function draftOf(
  { text, link }: Suggested,
  { language, topicIds, imageId }: { language: string; topicIds: string[]; imageId: string | null },
): Draft {
  return {
    title: titleOf(text, link),
    summary: null,
    linkUrl: link,
    linkTitle: null,
    imageId,
    imageAlt: null,
    // Whoever takes it up says by what right it is shown, before it goes to review.
    imageRights: null,
    imageRightsUntil: null,
    imagePeople: null,
    topicIds,
    audience: { teams: [], regions: [], languages: [], public: true },
    featured: false,
    publishFrom: null,
    expiresAt: null,
    captions:
      text === null ? [] : [{ network: FIRST_NETWORK, language, text, slots: [], locked: false, disclosure: null }],
  };
}

/** The first line of the text, cut between characters; else where the link leads. */
function titleOf(text: string | null, link: string | null): string {
  const [line] = text?.split('\n') ?? [];
  if (!line) return new URL(link!).hostname;
  const [most, characters] = [LIMITS.title / 2, [...line]];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : line;
}
