import { describe, expect, it } from '@jest/globals';
import { fieldErrors, problemFrom } from './problem.js';

describe('reading what went wrong', () => {
  it('takes code, detail, fields and whatever else problem details carry', () => {
    const problem = problemFrom(
      422,
      JSON.stringify({
        type: 'about:blank',
        title: 'Invalid',
        status: 422,
        code: 'guideline_block',
        detail: 'A caption holds what the guidelines forbid.',
        errors: [{ field: 'captions[1].text', message: 'must not promise a cure' }],
        screening: { verdict: 'block' },
      }),
    );
    expect(problem).toMatchObject({ status: 422, code: 'guideline_block', extra: { screening: { verdict: 'block' } } });
    expect(problem.message).toBe('A caption holds what the guidelines forbid.');
    expect(fieldErrors(problem)).toEqual({ 'captions.1.text': 'Must not promise a cure' });
  });

  it('makes do with a page that a proxy sent', () => {
    expect(problemFrom(502, '<html>Bad gateway</html>')).toMatchObject({
      status: 502,
      code: 'unexpected',
      message: '',
    });
  });

  it('finds no fields in what is no problem', () => {
    expect(fieldErrors(new Error('x'))).toEqual({});
    expect(fieldErrors(null)).toEqual({});
  });
});
