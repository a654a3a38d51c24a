import type { Screening } from '#libs/screener';
import type { HelpKind } from './drafting-help.js';
import { picked } from './pick.rules.js';

const OWN = 'Our laboratory opens its doors on Saturday and everybody may come.';
const ANEW = [
  'Ever looked through a microscope? You can, at the weekend.',
  'Come and see where we work: every room is open for you.',
  'Children ask the best questions. Bring yours along!',
  'I bake, my colleagues explain, and you taste both.',
];
const screened = (of: Partial<Screening> = {}) =>
  ({ verdict: 'pass', route: false, findings: [], ...of }) as unknown as Screening;
const pick = (texts: string[], kind: HelpKind, colleagues: string[] = [], screening = screened()) =>
  picked(
    texts.map((text) => ({ text, screening })),
    kind,
    { own: OWN, colleagues, fixed: [] },
  );

describe('which suggestions are shown', () => {
  it('are three variants at the most, least like those of colleagues first', () => {
    const { suggestions, dropped } = pick(ANEW, 'variants', [
      `Come and see where we work, all of us. ${ANEW[2]!.slice(0, 30)}`,
    ]);
    expect(suggestions).toHaveLength(3);
    expect(suggestions.map(({ likeness }) => likeness)).toEqual(
      suggestions.map(({ likeness }) => likeness).toSorted((one, other) => one! - other!),
    );
    expect(dropped).toEqual([]);
  });

  it('are no variants that say what a colleague, the text itself or another one says', () => {
    const { suggestions, dropped } = pick(
      [`Well: ${OWN}`, ANEW[0]!, `${ANEW[0]} Really.`, `Hello. ${ANEW[1]}`],
      'variants',
      [ANEW[1]!],
    );
    expect(suggestions.map(({ text }) => text)).toEqual([ANEW[0]]);
    expect(dropped.map(({ why }) => why).toSorted()).toEqual(['like_another', 'like_colleagues', 'unchanged']);
  });

  it('are none that a guideline forbids, with what it says, and those for a reviewer with their findings', () => {
    const findings = [{ severity: 'block', message: 'It promises a cure.' }] as unknown as Screening['findings'];
    expect(pick([ANEW[0]!], 'warmer', [], screened({ verdict: 'block', findings }))).toEqual({
      suggestions: [],
      dropped: [{ why: 'blocked', because: 'It promises a cure.' }],
    });
    expect(pick([ANEW[0]!], 'warmer', [], screened({ verdict: 'review' })).suggestions).toHaveLength(1);
  });

  it('are none that tell of a side effect which the text does not tell of', () => {
    expect(pick([ANEW[0]!], 'warmer', [], screened({ route: true })).dropped).toEqual([
      { why: 'side_effect', because: null },
    ]);
  });
});
