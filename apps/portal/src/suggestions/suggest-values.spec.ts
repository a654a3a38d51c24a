import { orderOf } from './suggest-values.js';

describe('a suggestion that is sent', () => {
  const nothing = { link: ' ', text: '', why: '', language: 'en', topicId: '', image: null };

  it('leaves out what is empty', () => {
    expect(orderOf(nothing, false)).toEqual({ language: 'en' });
  });

  it('has everything that was filled in, without spaces around it', () => {
    const image = { id: 'i', url: '/api/media/i' };
    const filled = { link: ' https://a.example ', text: 'T ', why: 'W', language: 'de', topicId: 't', image };
    expect(orderOf(filled, true)).toEqual({
      link: 'https://a.example',
      text: 'T',
      why: 'W',
      language: 'de',
      topicId: 't',
      imageId: 'i',
      anyway: true,
    });
  });
});
