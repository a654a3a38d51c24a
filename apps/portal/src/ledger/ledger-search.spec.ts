import { fileAddress, filterOf, kindsNamed } from './ledger-search.js';

describe('what an address means of the ledger', () => {
  it('are whole days of the reader’s zone, over a change of the clocks too', () => {
    expect(filterOf({ from: '2026-10-24', to: '2026-10-25' }, 'Europe/Berlin')).toMatchObject({
      from: '2026-10-23T22:00:00.000Z',
      until: '2026-10-25T23:00:00.000Z',
    });
  });

  it('passes over days that are none, and leaves out sign-ins unless asked', () => {
    expect(filterOf({ from: 'soon', to: '2026-99-99' }, 'UTC')).toEqual({
      from: undefined,
      until: undefined,
      signIns: false,
    });
    expect(filterOf({ signIns: 'true' }, 'UTC').signIns).toBe(true);
  });

  it('is the same for the file', () => {
    expect(fileAddress('csv', { kind: 'share.created', signIns: false })).toBe(
      '/api/ledger/csv?kind=share.created&signIns=false',
    );
    expect(fileAddress('json', { text: 'Ada & co', signIns: true })).toBe(
      '/api/ledger/json?text=Ada+%26+co&signIns=true',
    );
  });

  it('names kinds by the reader’s words for them, without case and accents', () => {
    const kinds = [
      { kind: 'item.recalled', name: 'Élément rappelé' },
      { kind: 'share.created', name: 'Partage décidé' },
    ];
    expect(kindsNamed('RAPPELE element', kinds)).toBe('item.recalled');
    expect(kindsNamed('e', kinds)).toBe('item.recalled,share.created');
    expect([kindsNamed('Ada', kinds), kindsNamed('  ', kinds), kindsNamed(undefined, kinds)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
