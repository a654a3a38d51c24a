import { csvAddress, filterOf } from './ledger-search.js';

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
    expect(csvAddress({ kind: 'share.created', signIns: false })).toBe(
      '/api/ledger/csv?kind=share.created&signIns=false',
    );
  });
});
