import { readFileSync } from 'node:fs';
import { columnCalled, roleCalled } from './people-words.rules.js';

const words = (language: string, file: string) =>
  JSON.parse(readFileSync(`apps/portal/src/locales/${language}/${file}.json`, 'utf8'));

describe.each(['en', 'de', 'fr'])('what the portal shows in %s', (language) => {
  it('is understood as the name of a column', () => {
    const { field } = words(language, 'people');
    for (const column of ['name', 'email', 'roles', 'team', 'region', 'language']) {
      expect([field[column], columnCalled(field[column])]).toEqual([field[column], column]);
    }
    expect(columnCalled(field.role)).toBe('roles');
  });

  it('is understood as the name of a role', () => {
    for (const [role, name] of Object.entries<string>(words(language, 'words').role)) {
      expect([name, roleCalled(name)]).toEqual([name, role]);
    }
  });

  it('is what the template names its columns', () => {
    const { template } = words(language, 'people').import;
    expect(Object.keys(template.columns).map((column) => [column, columnCalled(template.columns[column])])).toEqual(
      ['email', 'name', 'roles', 'team', 'region', 'language'].map((column) => [column, column]),
    );
  });
});

describe('a name', () => {
  it.each([
    ['Verkäufer', 'seller'],
    ['VERKÄUFERIN', 'seller'],
    ['Verka\u0308ufer', 'seller'],
    ['Botschafter*in', 'advocate'],
    ['Prüfer/in', 'reviewer'],
    ['Comms lead', 'comms_lead'],
    ['safety-officer', 'safety_officer'],
    ['Redaction', 'author'],
    ['wizard', undefined],
    ['', undefined],
  ])('%j is the role %s, however it is spelled', (name, role) => expect(roleCalled(name)).toBe(role));

  it.each([
    ['E-Mail', 'email'],
    ['EMAIL', 'email'],
    ['Rolle', 'roles'],
    ['Équipe', 'team'],
    ['equipe', 'team'],
    ['shoe size', 'shoe size'],
  ])('%j is the column %s', (name, column) => expect(columnCalled(name)).toBe(column));
});
