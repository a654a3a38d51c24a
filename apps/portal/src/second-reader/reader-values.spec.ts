import { clashing, merged, type Field } from '../edits/edit.rules.js';
import { changeOf, sameEndpoint, takeEndpoint, valuesOf, type ReaderValues } from './reader-values.js';

const REACH = {
  public: { topics: 'all' as const, topicIds: [] },
  professionals: { topics: 'none' as const, topicIds: [] },
};
const begun = valuesOf({ settings: { baseUrl: 'https://one.example/v1', model: 'a-model', keySet: true, ...REACH } });
const endpoint: Field<ReaderValues> = {
  name: 'endpoint',
  label: 'Where it answers',
  show: () => '',
  take: takeEndpoint,
  same: sameEndpoint,
};
const together = (mine: ReaderValues, theirs: ReaderValues, side: 'mine' | 'theirs') =>
  merged([endpoint], { endpoint: side }, mine, theirs);

describe('what the form of the second reader holds', () => {
  it('sends the key only where one was typed or is taken away', () => {
    expect(changeOf(begun)).toEqual({ baseUrl: 'https://one.example/v1', model: 'a-model', ...REACH });
    expect(changeOf({ ...begun, key: 'sk' })).toMatchObject({ key: 'sk' });
    expect(changeOf({ ...begun, removeKey: true })).toMatchObject({ key: null });
  });

  it('never puts a key that was typed to an address of somebody else', () => {
    const mine = { ...begun, key: 'sk-mine' };
    const theirs = { ...begun, baseUrl: 'https://two.example/v1' };
    expect(clashing([endpoint], { values: mine, begun: { values: begun, revision: 1 } }, theirs)).toEqual([endpoint]);
    expect(together(mine, theirs, 'mine')).toMatchObject({ baseUrl: 'https://one.example/v1', key: 'sk-mine' });
    expect(together(mine, theirs, 'theirs')).toMatchObject({ baseUrl: 'https://two.example/v1', key: '' });
  });

  it('takes no key away that is gone, and knows what the server has', () => {
    const mine = { ...begun, model: 'another', removeKey: true };
    const kept = together(mine, { ...begun, keySet: false }, 'mine');
    expect(kept).toMatchObject({ model: 'another', removeKey: false, keySet: false });
  });
});
