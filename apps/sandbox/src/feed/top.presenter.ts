import { html } from './html.rules.js';
import { MARK } from './page.presenter.js';

/** What stands at the head of every page. */
export const TOP = html`<a class="skip" href="#content">Skip to the content</a>
  <header class="top">
    <div class="top-inner">
      <a class="brand" href="/feed">${MARK} Sandbox network</a>
      <nav class="places" aria-label="Places"><a href="/feed">Feed</a> <a href="/mailbox">Mailbox</a></nav>
      <span class="chip">For practice</span>
    </div>
  </header>`;
