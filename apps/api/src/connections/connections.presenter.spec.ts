import { returnPath } from './connections.presenter.js';

describe('the way back from a network', () => {
  it('says which one is connected', () => {
    expect(returnPath({ returnTo: '/feed/7?caption=2#text', error: null }, 'linkedin')).toBe(
      '/feed/7?caption=2&connected=linkedin#text',
    );
  });

  it('says what went wrong, and where', () => {
    expect(returnPath({ returnTo: '/connections', error: 'cancelled' }, 'linkedin')).toBe(
      '/connections?connectError=cancelled&network=linkedin',
    );
  });
});
