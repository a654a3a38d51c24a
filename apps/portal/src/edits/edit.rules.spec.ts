import {
  afterSaving,
  clashing,
  differing,
  fieldsOf,
  fresh,
  isOlder,
  likely,
  merged,
  standing,
  type Latest,
} from './edit.rules.js';

interface Values {
  title: string;
  tags: string[];
}

const latest = (values: Values, revision: number): Latest<Values> => ({ values, revision, change: null });
const first = latest({ title: 'One', tags: ['a'] }, 0);
const fields = fieldsOf<Values>({ title: { label: 'Title' }, tags: { label: 'Tags' } });

describe('what is being changed', () => {
  it('follows the server as long as nothing was changed here', () => {
    const second = latest({ title: 'Two', tags: ['a'] }, 1);
    expect(standing(fresh(first), second)).toEqual(fresh(second));
  });

  it('never goes back to an older answer', () => {
    expect(isOlder({ revision: 1 }, { revision: 2 })).toBe(true);
    expect(isOlder({ revision: 2 }, { revision: 2 })).toBe(false);
    expect(isOlder({ revision: 0 }, undefined)).toBe(false);
    expect(isOlder({ items: [] }, { items: [] })).toBe(false);
  });

  it('stays, with what it began from, once something was', () => {
    const kept = { ...fresh(first), values: { title: 'Mine', tags: ['a'] } };
    expect(standing(kept, latest({ title: 'Two', tags: [] }, 1))).toBe(kept);
  });

  it('is no conflict when both made the same change', () => {
    const second = latest({ title: 'Two', tags: ['a'] }, 1);
    expect(standing({ ...fresh(first), values: second.values }, second)).toEqual(fresh(second));
  });

  it('keeps what was typed while it was being saved', () => {
    const sent = { title: 'Sent', tags: ['a'] };
    const typed = { title: 'Sent, and more', tags: ['a'] };
    const saved = latest(sent, 1);
    expect(afterSaving({ ...fresh(first), values: sent }, sent, saved)).toEqual(fresh(saved));
    expect(afterSaving({ ...fresh(first), values: typed }, sent, saved)).toEqual({
      values: typed,
      begun: { values: sent, revision: 1 },
    });
  });
});

describe('two sides of a change', () => {
  const mine = { title: 'Mine', tags: ['a'] };
  const theirs = { title: 'One', tags: ['b'] };

  it('are told field by field where they differ', () => {
    expect(differing(fields, mine, theirs).map(({ name }) => name)).toEqual(['title', 'tags']);
    expect(differing(fields, mine, mine)).toEqual([]);
    expect(fields.map((field) => field.show({ title: 'T', tags: ['a', 'b'] }))).toEqual(['T', 'a, b']);
  });

  it('most likely both count: what was changed here, and there what was not', () => {
    expect(fields.map((field) => likely(field, { ...fresh(first), values: mine }))).toEqual(['mine', 'theirs']);
  });

  it('clash only where both changed the same field', () => {
    const kept = { ...fresh(first), values: mine };
    expect(clashing(fields, kept, theirs)).toEqual([]);
    expect(clashing(fields, kept, { title: 'Theirs', tags: ['b'] }).map(({ name }) => name)).toEqual(['title']);
    expect(clashing(fields, kept, mine)).toEqual([]);
  });

  it('become one as chosen', () => {
    expect(merged(fields, { title: 'mine', tags: 'theirs' }, mine, theirs)).toEqual({ title: 'Mine', tags: ['b'] });
    expect(merged(fields, { title: 'mine', tags: 'mine' }, mine, theirs)).toEqual(mine);
    expect(merged(fields, {}, mine, theirs)).toEqual(theirs);
  });
});
