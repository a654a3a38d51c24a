import { mainText } from './main-text.rules.js';

describe('the main text of a page', () => {
  it('is what its chief part says, line by line', () => {
    const page = `<!doctype html><html><head><title>T</title><script>x</script></head><body><nav>Menu</nav>
      <header>Acme</header><main><header><h1>Open day</h1></header><p>Come on&nbsp;<b>Saturday</b>.<br>Bring friends.
      <aside>Read more</aside></p></main><footer>© Acme</footer></body></html>`;
    expect(mainText(page)).toBe('Open day\nCome on Saturday.\nBring friends.');
  });

  it('is its articles where it has no chief part, else its body', () => {
    expect(mainText('<body>Around<article>One</article><article>Two</article></body>')).toBe('One\nTwo');
    expect(mainText('<div class="site-menu">Menu</div><div class="text">Words</div><p hidden>No</p>')).toBe('Words');
  });

  it.each(['cookie-consent', 'comments', 'related', 'view counter'])('leaves out what is named %s', (name) => {
    expect(mainText(`<main><p>Words</p><div class="${name}">12</div></main>`)).toBe('Words');
  });

  it('refuses a page that is nested endlessly', () => {
    expect(() => mainText('<div>'.repeat(100_000))).toThrow('nested too deeply');
  });
});
