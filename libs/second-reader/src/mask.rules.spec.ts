import { masked } from './mask.rules.js';

describe('a text without what identifies a person', () => {
  it('says the same with places, and the original with what stood there', () => {
    const { text, restore } = masked('Ask ann@acme.example or @bob; ann@acme.example knows.');
    expect(text).toBe('Ask [email 1] or [handle 1]; [email 1] knows.');
    expect(restore('[handle 1] asks [email 1], and [email 9] stays.')).toBe(
      '@bob asks ann@acme.example, and [email 9] stays.',
    );
  });

  it('never takes a place that the text holds itself', () => {
    expect(masked('[handle 1] is not @bob.').text).toBe('[handle 1] is not [handle 2].');
  });

  it('numbers thousands without looking through the text for each', () => {
    const handles = Array.from({ length: 20_000 }, (_, nth) => `@h${nth}x`);
    const { text, restore } = masked(handles.join(' '));
    expect(text.endsWith('[handle 20000]')).toBe(true);
    expect(restore(text)).toBe(handles.join(' '));
  });
});
