import { excessLength, hasCard, isNetwork, NETWORK_IDS, NETWORKS, slotProblems } from '#libs/captions';
import { listOf, say, type FieldProblem } from '#libs/kernel';
import type { Draft } from './draft.js';

export const LIMITS = {
  title: 200,
  summary: 1_000,
  linkTitle: 200,
  url: 2_000,
  disclosure: 300,
  imageAlt: 500,
  captions: 20,
  topics: 10,
} as const;

/** What no draft may hold; a draft may still be incomplete. */
export function draftProblems(draft: Draft): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (draft.title.trim() === '') problems.push({ field: 'title', message: say('must not be empty') });
  if (draft.linkUrl !== null && !isWebAddress(draft.linkUrl)) {
    problems.push({ field: 'linkUrl', message: say('must be a web address such as https://example.org/news') });
  }
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
  return problems;
}

/** What a draft still lacks before a reviewer can look at it. */
export function readinessProblems(draft: Draft, now: Date): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (draft.captions.length === 0) {
    problems.push({ field: 'captions', message: say('must hold at least one caption') });
  }
  draft.captions.forEach((caption, index) => {
    if (caption.text.trim() === '')
      problems.push({ field: `captions[${index}].text`, message: say('must not be empty') });
  });
  if (draft.expiresAt !== null && draft.expiresAt <= now) {
    problems.push({ field: 'expiresAt', message: say('must lie in the future') });
  }
  if (draft.publishFrom !== null && draft.expiresAt !== null && draft.publishFrom >= draft.expiresAt) {
    problems.push({ field: 'publishFrom', message: say('must lie before the last day') });
  }
  return problems;
}

export function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return ['http:', 'https:'].includes(url.protocol) && url.hostname.includes('.') && !url.username && !url.password;
}
