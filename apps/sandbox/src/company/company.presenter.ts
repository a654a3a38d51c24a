import { COMPANY_PATH } from '#libs/sample-library';
import { html, type Html } from '../feed/html.rules.js';
import type { Page } from '../feed/page.presenter.js';
import { moreToRead, type CompanyPage } from './company-pages.js';

const COMPANY = 'Tarnwick Biosciences';

/** Where a visit came from, as a share link tells web analytics. */
export interface Campaign {
  source?: string;
  medium?: string;
  name?: string;
}

export function presentCompanyPage(page: CompanyPage, campaign: Campaign): Page {
  return {
    title: `${page.title} | ${COMPANY}`,
    about: { title: page.title, summary: page.summary },
    body: frame(
      html`<article class="card company-page">
          <img src="${COMPANY_PATH}/covers/${page.topic}.svg" alt="" width="1200" height="628" />
          <div class="company-words">
            <p class="chip">${page.topicName}</p>
            <h1>${page.title}</h1>
            <p class="company-summary">${page.summary}</p>
          </div>
        </article>
        ${cameBy(campaign)} ${reading(moreToRead(page))}`,
    ),
  };
}

export function presentCompanyHome(): Page {
  return {
    title: COMPANY,
    body: frame(
      html`<h1 class="feed-title">${COMPANY}</h1>
        ${reading(moreToRead(null, 40))}`,
    ),
  };
}

export function presentNoSuchPage(): Page {
  return {
    title: `Not found | ${COMPANY}`,
    body: frame(
      html`<div class="card empty">
          <h2>There is no such page</h2>
          <p>${COMPANY} has no page at this address.</p>
        </div>
        ${reading(moreToRead(null))}`,
    ),
  };
}

function frame(content: Html): Html {
  return html`<a class="skip" href="#content">Skip to content</a>
    <header class="top">
      <div class="top-inner">
        <a class="brand" href="${COMPANY_PATH}">${COMPANY}</a>
        <span class="chip">a fictional company</span>
        <nav class="places"><a href="/feed">Network</a></nav>
      </div>
    </header>
    <div class="columns single"><main id="content" class="feed">${content}</main></div>`;
}

/** What this visit told the company, so that whoever tries the product sees what a share link carries. */
function cameBy({ source, medium, name }: Campaign): Html | null {
  const parts: [string, string | undefined][] = [
    ['utm_source', source],
    ['utm_medium', medium],
    ['utm_campaign', name],
  ];
  const told = parts.filter(([, value]) => value);
  if (told.length === 0) return null;
  return html`<section class="card post" aria-labelledby="came-by">
    <h2 id="came-by" class="company-small">What the address told this site</h2>
    <dl class="mail-headers">
      ${told.map(
        ([key, value]) =>
          html`<div>
            <dt>${key}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

function reading(pages: CompanyPage[]): Html {
  return html`<section class="card" aria-labelledby="reading">
    <h2 id="reading" class="company-small company-more">More to read</h2>
    <ul class="mails">
      ${pages.map(
        ({ path, title, topicName }) =>
          html`<li>
            <a href="${COMPANY_PATH}/${path}"
              ><span class="mail-subject">${title}</span><span class="meta">${topicName}</span></a
            >
          </li>`,
      )}
    </ul>
  </section>`;
}
