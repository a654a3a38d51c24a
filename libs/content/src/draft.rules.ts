import { excessLength, hasCard, isNetwork, NETWORK_IDS, NETWORKS, slotProblems, unclosedSlot } from '#libs/captions';
import {
  DomainError,
  hiddenSignProblem,
  listOf,
  say,
  showsAnything,
  type FieldProblem,
  type Sentence,
} from '#libs/kernel';
import type { Draft, PictureRights } from './draft.js';

export const LIMITS = {
  title: 200,
  summary: 1_000,
  linkTitle: 200,
  url: 2_000,
  disclosure: 300,
  imageAlt: 500,
  imageRights: 1_000,
  captions: 20,
  topics: 10,
} as const;

/** What no draft may hold; a draft may still be incomplete. */
export function draftProblems(draft: Draft): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!showsAnything(draft.title)) problems.push({ field: 'title', message: say('must not be empty') });
  const link = draft.linkUrl === null ? null : linkProblem(draft.linkUrl);
  if (link) problems.push({ field: 'linkUrl', message: link });
  draft.captions.forEach((caption, index) => {
    const field = `captions[${index}]`;
    if (!isNetwork(caption.network)) {
      problems.push({
        field: `${field}.network`,
        message: say('must be one of {choices}', { choices: listOf(NETWORK_IDS) }),
      });
    } else if (excessLength(caption.text, caption.network, hasCard(caption.text, draft.linkUrl)) > 0) {
      const { maxLength } = NETWORKS[caption.network];
      problems.push({
        field: `${field}.text`,
        message: say('must have at most {most, plural, one {# character} other {# characters}}', { most: maxLength }),
      });
    }
    problems.push(...slotProblems(caption, field));
  });
  return [...problems, ...termProblems(draft)];
}

/** A term that ends before it begins is none, whenever it is said. */
function termProblems({ publishFrom, expiresAt }: Draft): FieldProblem[] {
  if (publishFrom === null || expiresAt === null || publishFrom < expiresAt) return [];
  return [{ field: 'publishFrom', message: say('must lie before the last day') }];
}

/** What a draft still lacks before a reviewer can look at it. */
export function readinessProblems(draft: Draft, now: Date): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (draft.captions.length === 0) {
    problems.push({ field: 'captions', message: say('must hold at least one caption') });
  }
  draft.captions.forEach((caption, index) => {
    if (!showsAnything(caption.text))
      problems.push({ field: `captions[${index}].text`, message: say('must not be empty') });
    const unclosed = unclosedSlot(caption.text);
    if (unclosed !== null) {
      problems.push({
        field: `captions[${index}].text`,
        message: say('{written} is never closed: end it with {end}', { written: unclosed, end: '}}' }),
      });
    }
  });
  if (draft.expiresAt !== null && draft.expiresAt <= now) {
    problems.push({ field: 'expiresAt', message: say('must lie in the future') });
  }
  problems.push(...termProblems(draft));
  return [...problems, ...rightsProblems(draft, now)];
}

/** What has to be said of the right to a picture before anybody may approve that it is shown. */
function rightsProblems(
  { imageId, imageRights, imageRightsUntil, imagePeople, publishFrom }: Draft,
  now: Date,
): FieldProblem[] {
  if (imageId === null) return [];
  const problems: FieldProblem[] = [];
  if (imageRights === null) {
    problems.push({
      field: 'imageRights',
      message: say('must say who owns the picture, and under what licence or consent it is shown'),
    });
  }
  if (imagePeople === null) {
    problems.push({ field: 'imagePeople', message: say('must say whether people are shown, and whether they agreed') });
  }
  if (imageRightsUntil !== null && imageRightsUntil <= now) {
    problems.push({ field: 'imageRightsUntil', message: say('must lie in the future') });
  } else if (imageRightsUntil !== null && publishFrom !== null && imageRightsUntil <= publishFrom) {
    problems.push({ field: 'imageRightsUntil', message: say('must lie after the first day') });
  }
  return problems;
}

/** Why nobody may approve a version now; what is `approvedBefore` stands with what was said of its picture then. */
export function unfitToApprove(draft: Draft, now: Date, approvedBefore: boolean): DomainError | null {
  if (draft.expiresAt !== null && draft.expiresAt <= now)
    return DomainError.conflict('expired', say('The item has expired; send it back for a new date.'));
  const problems = approvedBefore ? [] : rightsProblems(draft, now);
  if (problems.length === 0) return null;
  const message = say('Nothing says that its picture may be shown; send it back for that to be said.');
  return new DomainError('rule_violation', 'rights_needed', message, problems);
}

export function reasonNeeded(message: Sentence): DomainError {
  return new DomainError('rule_violation', 'reason_needed', message, [{ field: 'reason', message }]);
}

export function overrideNeeded(): DomainError {
  const message = say(
    'A guideline asks for a review of this text: approve it with an override and a reason, or send it back.',
  );
  return new DomainError('rule_violation', 'override_needed', message, [{ field: 'override', message }]);
}

/** Until when a version may be shared: to its own end, and never longer than its picture may be shown. */
export function sharedUntil({
  expiresAt,
  imageId,
  imageRightsUntil,
}: Pick<Draft, 'expiresAt' | 'imageId'> & Pick<PictureRights, 'imageRightsUntil'>): Date | null {
  const rights = imageId === null ? null : imageRightsUntil;
  if (expiresAt === null || rights === null) return expiresAt ?? rights;
  return rights < expiresAt ? rights : expiresAt;
}

/** What is wrong with an address of a page: it is none, or holds a sign that nobody sees, which is named. */
export function linkProblem(text: string): Sentence | null {
  if (isWebAddress(text)) return null;
  return hiddenSignProblem(text) ?? say('must be a web address such as https://example.org/news');
}

/**
 * Whether a text is an address of a page, written as it is: what holds a break, a space, a control character or another
 * sign that nobody sees is none.
 */
export function isWebAddress(text: string): boolean {
  // What reads an address takes such signs out of it or shows them otherwise, so that it is not what was approved.
  if (/[\s\p{Cc}]/u.test(text) || hiddenSignProblem(text) || !URL.canParse(text)) return false;
  const url = new URL(text);
  return ['http:', 'https:'].includes(url.protocol) && url.hostname.includes('.') && !url.username && !url.password;
}
