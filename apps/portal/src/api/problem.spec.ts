import { fieldErrors, problemFrom, saidIn } from './problem.js';

describe('reading what went wrong', () => {
  it('takes code, detail, fields and whatever else problem details carry', () => {
    const problem = problemFrom(422, {
      type: 'about:blank',
      title: 'Unprocessable Entity',
      status: 422,
      code: 'guideline_block',
      detail: 'A guideline forbids publishing this as it is.',
      errors: [
        { field: 'captions[1].text', message: 'must not promise a cure.' },
        { field: 'captions[1].text', message: 'Say who you work for.' },
      ],
      screening: { verdict: 'block' },
    });
    expect(problem).toMatchObject({ status: 422, code: 'guideline_block', extra: { screening: { verdict: 'block' } } });
    expect(problem.message).toBe('A guideline forbids publishing this as it is.');
    expect(fieldErrors(problem)).toEqual({ 'captions.1.text': 'Must not promise a cure. Say who you work for.' });
  });

  it('says it in another language that it was told in, and else as it was told', () => {
    const translations = { de: { detail: 'Zu kurz.', errors: [{ field: 'password', message: 'ist zu kurz' }] } };
    const problem = problemFrom(400, { code: 'invalid_input', detail: 'Too short.', errors: [], translations });
    const german = saidIn(problem, 'de');
    expect(german).toMatchObject({ code: 'invalid_input', message: 'Zu kurz.' });
    expect(fieldErrors(german)).toEqual({ password: 'Ist zu kurz' });
    expect(saidIn(problem, 'en')).toBe(problem);
    expect(saidIn(null, 'de')).toBeNull();
  });

  it('makes do with a page that a proxy sent', () => {
    expect(problemFrom(502, '<html>Bad gateway</html>')).toMatchObject({ code: 'unexpected', message: '' });
  });

  it('finds no fields in what is no problem', () => {
    expect(fieldErrors(new Error('x'))).toEqual({});
    expect(fieldErrors(null)).toEqual({});
  });
});
