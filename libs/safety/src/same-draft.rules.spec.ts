import { sameDraft } from './same-draft.rules.js';

const TEXT = 'I developed a rash after taking Zelvira.';

describe('two texts of one member', () => {
  it.each([
    ['added to', `${TEXT} It went away after a week, and I feel well again.`],
    ['begun differently', `Let me tell you: ${TEXT}`],
    ['as it was half written', 'I developed a rash after'],
    ['with one word replaced', 'I developed a fever after taking Zelvira.'],
    ['with other blanks and capitals', 'I developed a rash\n\nafter taking ZELVIRA.'],
  ])('are one draft: %s', (_, other) => {
    expect(sameDraft(TEXT, other)).toBe(true);
    expect(sameDraft(other, TEXT)).toBe(true);
  });

  it.each([
    ['about somebody else', 'My mother had to vomit after taking Zelvira.'],
    ['beginning alike by chance', 'I developed'],
    ['empty', ''],
  ])('are two: %s', (_, other) => {
    expect(sameDraft(TEXT, other)).toBe(false);
  });
});
