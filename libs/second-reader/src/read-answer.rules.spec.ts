import { createHash } from 'node:crypto';
import { withRemarks } from '#libs/guidelines';
import { verdicts, type Screening, type Verdict } from '#libs/screener';
import { masked } from './mask.rules.js';
import { PROMPT, PROMPT_VERSION } from './prompt.js';
import { readAnswer } from './read-answer.rules.js';

const TEXT = 'Our new jab “melts” fat – ask for it by name. Ring +44 20 7946 0018.';
const same = (said: string) => said;
const answer = (verdict: unknown, ...findings: unknown[]) => JSON.stringify({ verdict, findings });

describe('reading what a model answered', () => {
  it('keeps what quotes the text, in the words of the text', () => {
    const said = answer('review', { quote: 'jab "melts" fat - ask', reason: 'It promises an effect.' });
    expect(readAnswer(said, TEXT, same)).toEqual({
      verdict: 'review',
      remarks: [{ quote: 'jab “melts” fat – ask', reason: 'It promises an effect.' }],
      dropped: 0,
    });
  });

  it('understands JSON with words around it', () => {
    expect(readAnswer('```json\n{"verdict":"pass"}\n```', TEXT, same)).toEqual({
      verdict: 'pass',
      remarks: [],
      dropped: 0,
    });
  });

  it.each([
    ['an invented quote', { quote: 'cures cancer', reason: 'It promises a cure.' }],
    ['no quote', { reason: 'I do not like it.' }],
    ['a quote of next to nothing', { quote: '. ', reason: 'A full stop.' }],
    ['no reason', { quote: 'melts', reason: ' ' }],
    ['something that is no finding', null],
  ])('drops a finding with %s, and asks for no look then', (_, finding) => {
    expect(readAnswer(answer('review', finding), TEXT, same)).toEqual({ verdict: 'pass', remarks: [], dropped: 1 });
  });

  it('does nothing with findings of a text that it lets pass', () => {
    const said = answer('pass', { quote: 'melts', reason: 'Strong.' });
    expect(readAnswer(said, TEXT, same)).toMatchObject({ verdict: 'pass', remarks: [] });
  });

  it.each([
    ['prose'],
    ['{"verdict": "block", "findings": []}'],
    ['{"verdict": "review"'],
    ['{"verdict":"pass","findings":7}'],
  ])('takes nothing from %s', (said) => expect(readAnswer(said, TEXT, same)).toBeNull());

  it('shortens reasons, keeps them on one line, and takes five at most', () => {
    const finding = { quote: 'fat', reason: `One\u0000\n${'x'.repeat(400)}` };
    const read = readAnswer(answer('review', ...Array<object>(7).fill(finding)), TEXT, same)!;
    expect(read).toMatchObject({ verdict: 'review', dropped: 2 });
    expect(read.remarks[0]!.reason).toMatch(/^One x+…$/);
    expect(read.remarks[0]!.reason).toHaveLength(300);
  });
});

describe('what goes out', () => {
  it('names nobody: addresses, numbers, links and handles are taken out and put back into quotes', () => {
    const text = 'Write to ann.lee@acme.example or @annlee, ring +44 20 7946 0018, or write to ann.lee@acme.example.';
    const { text: sent, restore } = masked(text);
    expect(sent).toBe('Write to [email 1] or [handle 1], ring [phone 1], or write to [email 1].');
    const said = answer('review', { quote: 'ring [phone 1]', reason: 'A number.' });
    expect(readAnswer(said, text, restore)!.remarks).toEqual([{ quote: 'ring +44 20 7946 0018', reason: 'A number.' }]);
  });

  it('gives no place that the text holds itself a second meaning', () => {
    const { text, restore } = masked('[email 1] is not ann.lee@acme.example');
    expect(text).toBe('[email 1] is not [email 2]');
    expect(restore('[email 1] [email 2]')).toBe('[email 1] ann.lee@acme.example');
  });

  it('is asked in words whose version changes with them', () => {
    const hash = createHash('sha256').update(PROMPT).digest('hex').slice(0, 12);
    expect({ version: PROMPT_VERSION, hash }).toEqual({ version: 1, hash: 'b17555096ce8' });
  });
});

describe('what a remark does to a screening', () => {
  const screening = (verdict: Verdict): Screening => ({ verdict, route: false, findings: [], shadow: [], packs: [] });
  const remark = { quote: 'melts', reason: 'Promises an effect.', by: 'a-model', on: '2026-11-02' };

  it.each([
    ['pass', 'review'],
    ['warn', 'review'],
    ['review', 'review'],
    ['block', 'block'],
  ] as const)('makes %s to %s', (before, after) => {
    const { verdict, findings } = withRemarks(screening(before), TEXT, [remark]);
    expect(verdict).toBe(after);
    expect(findings[0]).toMatchObject({
      severity: 'review',
      excerpt: 'melts',
      message: expect.stringContaining('model'),
    });
    expect(TEXT.slice(findings[0]!.start, findings[0]!.end)).toBe('melts');
  });

  it('does nothing with words that are not in the text, and nothing without remarks', () => {
    for (const verdict of verdicts) {
      const before = screening(verdict);
      expect(withRemarks(before, TEXT, [])).toBe(before);
      expect(withRemarks(before, TEXT, [{ ...remark, quote: 'cures' }])).toBe(before);
    }
  });
});
