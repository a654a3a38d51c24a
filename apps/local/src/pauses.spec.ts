import { Pauses } from './pauses.js';

describe('the pauses before something is started again', () => {
  it('grow, but never past half a minute', () => {
    const pauses = new Pauses();
    const waited = Array.from({ length: 8 }, () => pauses.after(100));
    expect(waited).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  });

  it('are short again for what ran a minute', () => {
    const pauses = new Pauses();
    for (let n = 0; n < 5; n += 1) pauses.after(100);
    expect([pauses.after(60_000), pauses.after(100)]).toEqual([500, 1_000]);
  });
});
