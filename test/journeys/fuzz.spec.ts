import { fuzz } from '../fuzz/fuzz.js';

/** A small part of `npm run test:fuzz`, always the same one. */
describe('whatever anybody sends', () => {
  it('is answered, never with a server’s error and never with what is another organisation’s', async () => {
    const { requests, operations, faults } = await fuzz({ requests: 600, seed: 20_261 });
    expect(faults).toEqual([]);
    expect({ requests, everything: operations > 140 }).toEqual({ requests: 600, everything: true });
  });
});
