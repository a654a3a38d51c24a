import { detailValue } from './detail-value.js';

const words = { yes: 'Ja', no: 'Nein', moment: (at: string) => `am ${at.slice(0, 10)}` };

it.each<[string, unknown, string]>([
  ['versionId', 'an-id', 'an-id'],
  ['final', true, 'Ja'],
  ['final', false, 'Nein'],
  ['network', 'linkedin', 'LinkedIn'],
  ['network', null, '–'],
  ['topicIds', [], '–'],
  ['roles', ['author', 'admin'], 'author, admin'],
  ['number', 3, '3'],
  ['dueAt', '2026-11-02T09:00:00.000Z', 'am 2026-11-02'],
  ['day', '2026-11-02', '2026-11-02'],
])('writes %s %j as %s', (name, value, written) => {
  expect(detailValue(name, value, words)).toBe(written);
});
