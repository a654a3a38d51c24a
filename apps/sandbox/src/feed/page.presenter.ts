import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { html, type Html } from './html.rules.js';
import { STYLE } from './style.presenter.js';

export const STYLE_PATH = `/assets/${createHash('sha256').update(STYLE).digest('hex').slice(0, 12)}.css`;

export interface Page {
  title: string;
  body: Html;
  /** What it says of itself to whoever reads no further than its head. */
  about?: { title: string; summary: string };
}

export interface PageAnswer {
  status?: number;
  /** The page's form ends at another site: browsers apply `form-action` to the redirect after a post, so it has to stay open. */
  leavesByForm?: boolean;
  /** The page frames another one of this site. */
  framesItself?: boolean;
}

const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Sends a page that runs no script and loads nothing from elsewhere. */
export function sendPage(
  reply: FastifyReply,
  { title, body, about }: Page,
  { status = 200, leavesByForm = false, framesItself = false }: PageAnswer = {},
): FastifyReply {
  const document = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        ${
          about !== undefined &&
          html`<meta property="og:title" content="${about.title}" />
            <meta name="description" content="${about.summary}" />`
        }
        <link rel="icon" href="/assets/mark.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="${STYLE_PATH}" />
      </head>
      <body>
        ${body}
      </body>
    </html> `;
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .headers({
      'cache-control': 'no-store',
      'content-security-policy': [
        POLICY,
        ...(leavesByForm ? [] : ["form-action 'self'"]),
        ...(framesItself ? ["frame-src 'self'"] : []),
      ].join('; '),
      'referrer-policy': leavesByForm ? 'no-referrer' : 'strict-origin-when-cross-origin',
      'x-content-type-options': 'nosniff',
    })
    .send(document.markup);
}

/** The mark of the network: a sun over two dunes. */
export const MARK = html`<svg class="mark" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" aria-hidden="true">
  <rect width="32" height="32" rx="9" fill="#7c3a6b" />
  <circle cx="21" cy="11.5" r="4" fill="#ffd9a0" />
  <path d="M0 22c6-6 10-6 15-1s10 5 17-2v4a9 9 0 0 1-9 9H9a9 9 0 0 1-9-9z" fill="#f0b8da" />
</svg>`;
