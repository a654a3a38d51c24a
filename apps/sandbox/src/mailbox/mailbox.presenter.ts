import { html, type Html } from '../feed/html.rules.js';
import { MARK, type Page } from '../feed/page.presenter.js';
import { timeAgo } from '../feed/time.rules.js';
import { TOP } from '../feed/top.presenter.js';
import type { Mail } from './mail.repository.js';

export interface MailboxView {
  mails: Mail[];
  /** Only mail to this address is shown. */
  to: string | null;
  now: number;
}

export function presentMailbox({ mails, to, now }: MailboxView): Page {
  const body = html`${TOP}
    <div class="columns single wide">
      <main class="feed" id="content">
        <h1 class="feed-title">
          ${to === null ? 'Mailbox' : `Mail to ${to}`}
          ${to === null ? html`<a href="/mailbox">Look again</a>` : html`<a href="/mailbox">Show everybody’s</a>`}
        </h1>
        ${mails.length === 0 ? presentNothing() : presentList(mails, now)}
      </main>
    </div>`;
  return { title: 'Mailbox – Sandbox network', body };
}

function presentList(mails: Mail[], now: number): Html {
  const items = mails.map(
    (mail) =>
      html`<li>
        <a href="/mailbox/${mail.id}">
          <span class="mail-subject">${mail.subject || '(no subject)'}</span>
          <span class="meta">${mail.toName && html`${mail.toName} · `}${mail.to}</span>
          <span class="meta mail-time">${timeAgo(mail.at, now)}</span>
        </a>
      </li>`,
  );
  return html`<ul class="card mails">
    ${items}
  </ul>`;
}

function presentNothing(): Html {
  return html`<div class="card empty">
    ${MARK}
    <h2>No mail yet</h2>
    <p>Every mail that Vouchsafe sends appears here, just as its reader would get it. None goes further.</p>
  </div>`;
}

/** The mail's own page stands in a frame without scripts, which can open links and nothing else. */
export function presentMail(mail: Mail): Page {
  const headers = mail.headers.map(
    ({ name, value }) =>
      html`<div>
        <dt>${name}</dt>
        <dd>${value}</dd>
      </div>`,
  );
  const body = html`${TOP}
    <div class="columns single wide">
      <main class="feed" id="content">
        <a class="back" href="/mailbox">← All mail</a>
        <section class="card mail">
          <h1 class="feed-title">${mail.subject || '(no subject)'}</h1>
          <p class="meta">
            To ${mail.toName} <a href="/mailbox?${String(new URLSearchParams({ to: mail.to }))}">${mail.to}</a> · from
            ${mail.from}
          </p>
        </section>
        ${
          mail.html !== '' &&
          html`<iframe
            class="card mail-frame"
            title="The mail as its reader sees it"
            sandbox="allow-popups allow-popups-to-escape-sandbox"
            src="/mailbox/${mail.id}/page"
          ></iframe>`
        }
        <details class="card mail" ${mail.html === '' && 'open'}>
          <summary>Plain text</summary>
          <pre class="mail-text">${mail.text}</pre>
        </details>
        <details class="card mail">
          <summary>Headers</summary>
          <dl class="mail-headers">${headers}</dl>
        </details>
      </main>
    </div>`;
  return { title: `${mail.subject} – Mailbox`, body };
}

export function presentNoMail(): Page {
  const body = html`${TOP}
    <div class="columns single">
      <main class="feed" id="content">
        <div class="card empty">
          ${MARK}
          <h1 class="feed-title">This mail is not there</h1>
          <p>Only the latest are kept, and none beyond a restart.</p>
          <a class="button below" href="/mailbox">Go to the mailbox</a>
        </div>
      </main>
    </div>`;
  return { title: 'Not there – Mailbox', body };
}
