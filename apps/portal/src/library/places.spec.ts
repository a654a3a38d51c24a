import type { TFunction } from 'i18next';
import { emptyCaption, emptyItem } from './item-values.js';
import { placeOf } from './places.js';

const t = ((key: string, values?: { number: number; language: string }) =>
  values ? `${key} ${values.number} ${values.language}` : key) as unknown as TFunction<'library'>;
const values = {
  ...emptyItem({ languages: ['en'] }),
  captions: [
    emptyCaption('a', 'en'),
    { ...emptyCaption('b', 'de'), slots: [{ name: 'reason', hint: '', maxLength: 80 }] },
  ],
};
const place = (path: string) => placeOf(path, values, t, 'en');

describe('the place that a refusal means', () => {
  it('is a field, also of one of its entries', () => {
    expect(place('title')).toEqual({ label: 'field.title', id: 'item-title' });
    expect(place('audience.teams.2')).toEqual({ label: 'field.teams', id: 'item-audience-teams' });
    expect(place('expiresAt')).toEqual({ label: 'field.lastDay', id: 'item-expiresAt' });
  });

  it('is the text of a caption, or a field beside it', () => {
    expect(place('captions.1.text')).toEqual({ label: 'caption.name 2 German', id: 'caption-b', caption: 1 });
    expect(place('captions.0.disclosure')).toMatchObject({ id: 'caption-a-disclosure' });
    expect(place('captions.0.network')).toMatchObject({ id: 'caption-a-network' });
    expect(place('captions.1.slots.0.hint')).toMatchObject({ id: 'caption-b-slot-reason' });
    expect(place('captions')).toMatchObject({ id: 'item-captions' });
  });

  it('is none for what stands nowhere in the editor', () => {
    expect(place('revision')).toBeNull();
  });
});
