import { isAddress, takenFrom } from './taken-from-page.js';
import type { ItemValues } from '../library/item-values.js';

const page = {
  url: 'https://acme.example/one',
  title: 'Of the page',
  summary: 'What it says.',
  image: { id: 'm1', url: '/api/media/m1', width: 1, height: 1, bytes: 1, type: 'image/jpeg' },
  imageAlt: 'A bridge',
};
const empty = { title: '', summary: ' ', linkTitle: '', imageId: null, imageUrl: null } as ItemValues;

describe('what a page fills in', () => {
  it('is what is empty', () => {
    expect(takenFrom(page, empty).taken).toEqual({
      title: 'Of the page',
      summary: 'What it says.',
      linkTitle: 'Of the page',
      imageId: 'm1',
      imageUrl: '/api/media/m1',
      imageAlt: 'A bridge',
    });
    expect(takenFrom(page, { ...empty, title: 'Mine', imageId: 'mine' }).taken).toEqual({
      summary: 'What it says.',
      linkTitle: 'Of the page',
    });
  });

  it('is told while it stands there', () => {
    const filled = { ...empty, ...takenFrom(page, empty).taken };
    expect(takenFrom(page, filled).standing).toEqual(['title', 'summary', 'linkTitle', 'image']);
    expect(takenFrom(page, { ...filled, title: 'Mine' }).standing).toEqual(['summary', 'linkTitle', 'image']);
  });

  it.each([
    ['https://acme.example/a', true],
    [' http://acme.example ', true],
    ['acme.example', false],
    ['javascript:alert(1)//a.b', false],
    ['https://localhost/x.html', false],
  ])('comes from an address: %j %j', (text, is) => {
    expect(isAddress(text)).toBe(is);
  });
});
