import { Problem } from '../api/problem.js';
import { openErrors } from './open-errors.rules.js';

const refusal = (...fields: string[]) =>
  new Problem({
    status: 422,
    code: 'invalid_input',
    detail: 'Not like this.',
    errors: fields.map((field) => ({ field, message: 'must not be empty' })),
  });

describe('what a refusal says of fields', () => {
  const sent = { title: '', teams: ['a'], captions: [{ text: '' }, { text: '', slots: [{ maxLength: 0 }] }] };
  const error = refusal('title', 'captions[1].text', 'captions[1].slots[0].maxLength', 'audience.teams', 'elsewhere');

  it('stands while they are as they were', () => {
    const paths = ['title', 'captions.1.text', 'captions.1.slots.0.maxLength', 'audience.teams', 'elsewhere'];
    expect(Object.keys(openErrors(error, sent, structuredClone(sent)))).toEqual(paths);
  });

  it.each([
    ['title', { ...sent, title: 'A title' }],
    ['audience.teams', { ...sent, teams: [] }],
    ['captions.1.text', { ...sent, captions: [{ text: '' }, { text: 'Words', slots: [{ maxLength: 0 }] }] }],
    ['captions.1.slots.0.maxLength', { ...sent, captions: [{ text: '' }, { text: '', slots: [{ maxLength: 9 }] }] }],
  ])('goes with a change of %s, and no other does', (path, now) => {
    const open = Object.keys(openErrors(error, sent, now));
    expect(open).not.toContain(path);
    expect(open).toHaveLength(4);
  });

  it('is nothing where nothing was refused', () => {
    expect(openErrors(null, sent, sent)).toEqual({});
    expect(openErrors(new Error('x'), sent, sent)).toEqual({});
  });
});
