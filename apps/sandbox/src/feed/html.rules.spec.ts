import { html } from './html.rules.js';

describe('a template', () => {
  it('escapes what is put into it, except other templates', () => {
    const inner = html`<b>${'<i>'}</b>`;
    expect(html`<p title="${'"\'&'}">${inner}${['<', inner]}</p>`.markup).toBe(
      '<p title="&quot;&#39;&amp;"><b>&lt;i&gt;</b>&lt;<b>&lt;i&gt;</b></p>',
    );
  });

  it('leaves out what is not there, but not 0', () => {
    expect(html`${null}${undefined}${false}${0}`.markup).toBe('0');
  });
});
