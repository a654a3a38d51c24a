import { emptyForm } from './rule-form.js';
import { problemsByField, shownErrors } from './rule-problems.js';

describe('telling what is wrong with a rule', () => {
  const messages = problemsByField([
    { line: 1, field: 'title', message: '"title" must be a text.' },
    { line: 7, field: 'examples.fail', message: 'Should be found, but is not: "One"' },
    { line: 7, field: 'examples.fail', message: 'Should be found, but is not: "Two"' },
    { line: 2, field: null, message: 'is not readable' },
  ]);

  it('gathers it by field', () => {
    expect(messages).toEqual({
      title: '"title" must be a text.',
      'examples.fail': 'Should be found, but is not: "One" Should be found, but is not: "Two"',
      match: 'Is not readable',
    });
  });

  it('does not hurry somebody who has not written there yet', () => {
    const form = { ...emptyForm('OWN-1'), fail: 'One\nTwo' };
    expect(shownErrors(messages, form, false, 'Missing')).toEqual({ 'examples.fail': messages['examples.fail'] });
    expect(shownErrors(messages, form, true, 'Missing')).toEqual({
      'examples.fail': messages['examples.fail'],
      title: 'Missing',
      match: 'Missing',
    });
  });
});
