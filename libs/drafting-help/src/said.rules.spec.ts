import { suggestionsIn } from './said.rules.js';

describe('reading suggestions out of an answer', () => {
  it('takes texts out of JSON, with words around it, and nothing that is no text', () => {
    expect(suggestionsIn('Sure!\n```json\n{"suggestions": ["One.", 2, null, "", {"text": "x"}, "Two."]}\n```')).toEqual(
      ['One.', 'Two.'],
    );
  });

  it('takes out what shows nothing, and keeps joined emoji', () => {
    expect(suggestionsIn(JSON.stringify({ suggestions: ['A\u202eb\u0000c\u200b \r\n\n\n\n👩‍🔬 d '] }))).toEqual([
      'Abc\n\n👩‍🔬 d',
    ]);
  });

  it('says when it is not what was asked for, and reads no more than eight', () => {
    for (const answer of ['No.', '{"suggestions": "One."}', '{"suggestions": [', '[]']) {
      expect(suggestionsIn(answer)).toBeNull();
    }
    expect(suggestionsIn(JSON.stringify({ suggestions: Array.from({ length: 90 }, () => 'Again.') }))).toHaveLength(8);
    expect(suggestionsIn(JSON.stringify({ suggestions: ['x'.repeat(9_000)] }))).toEqual([]);
  });
});
