import { isbot } from 'isbot';
import type { Judgement } from '#libs/kernel';
import { isAppBrowser, previewFetcher } from './click-agent.rules.js';

/** What one request for a link shows of who made it. An absent header is an empty text. */
export interface ClickHeaders {
  method: string;
  userAgent: string;
  acceptLanguage: string;
  secFetchMode: string;
  /** `Sec-Purpose`, `Purpose`, `X-Purpose` or `X-Moz`, whichever came. */
  purpose: string;
}

/** Why a request was judged as it was. */
export type ClickReason =
  | 'browser'
  | 'preview_agent'
  | 'prefetch'
  | 'no_user_agent'
  | 'bot_agent'
  | 'head'
  | 'no_browser_headers'
  | 'no_fetch_headers'
  | 'not_navigation'
  | 'own_link'
  | 'before_publication'
  | 'first_seconds'
  | 'burst'
  | 'repeated';

export interface ClickVerdict {
  judgement: Judgement;
  reason: ClickReason;
}

/**
 * Chrome, and whatever is built on it, says over HTTPS how it fetches, and nothing in a page changes that; the first to do
 * so is of 2019. Over plain HTTP it says nothing.
 */
const SAYS_HOW = 90;

function hidesHow({ userAgent, secFetchMode }: ClickHeaders): boolean {
  return secFetchMode === '' && Number(/ Chrome\/(\d+)/.exec(userAgent)?.[1]) >= SAYS_HOW && !isAppBrowser(userAgent);
}

/**
 * Judges a request by itself. Nothing is dropped: every request keeps its judgement and the reason for it, so that
 * counts can be explained. Order matters: what names itself is believed before what merely looks odd.
 * @param secure whether readers reach links over HTTPS.
 */
export function judgeRequest(headers: ClickHeaders, secure: boolean): ClickVerdict {
  if (previewFetcher(headers.userAgent) !== null) return { judgement: 'preview', reason: 'preview_agent' };
  if (/prefetch|preview|prerender/i.test(headers.purpose)) return { judgement: 'preview', reason: 'prefetch' };
  if (headers.userAgent.trim() === '') return { judgement: 'bot', reason: 'no_user_agent' };
  if (isbot(headers.userAgent) && !isAppBrowser(headers.userAgent)) return { judgement: 'bot', reason: 'bot_agent' };
  // Browsers follow links with GET; HEAD comes from checkers, some of which borrow a phone's user agent.
  if (headers.method === 'HEAD') return { judgement: 'bot', reason: 'head' };
  if (headers.secFetchMode !== '' && headers.secFetchMode !== 'navigate') {
    return { judgement: 'suspect', reason: 'not_navigation' };
  }
  // Every browser sends Accept-Language; scanners with a browser's user agent tend to send neither of the two.
  if (headers.acceptLanguage === '' && headers.secFetchMode === '') {
    return { judgement: 'suspect', reason: 'no_browser_headers' };
  }
  if (secure && hidesHow(headers)) return { judgement: 'suspect', reason: 'no_fetch_headers' };
  return { judgement: 'human', reason: 'browser' };
}

/** Seconds after publication in which nobody has read the post yet, but scanners have found its link. */
export const FIRST_SECONDS = 3;
/** More different links than this within a minute are not one person reading. */
export const BURST_LINKS = 10;
export const BURST_SECONDS = 60;
/** A second visit by the same reader within this time is the same interest. */
export const REPEAT_SECONDS = 3_600;

/** What is known about the visitor and the link when a request comes. */
export interface VisitHistory {
  /** Since the post that carries the link went out; null when it has not. */
  secondsLive: number | null;
  /** Different other links this visitor requested within BURST_SECONDS. */
  otherLinks: number;
  /** Whether this visitor's human click on this link within REPEAT_SECONDS has been counted. */
  counted: boolean;
  /** Whether it is the member whose share carries the link. */
  own: boolean;
}

/** Judges a request that looks human by what came before it. */
export function judgeVisit(history: VisitHistory): ClickVerdict {
  if (history.own) return { judgement: 'own', reason: 'own_link' };
  if (history.secondsLive === null || history.secondsLive < 0) {
    return { judgement: 'suspect', reason: 'before_publication' };
  }
  if (history.secondsLive < FIRST_SECONDS) return { judgement: 'suspect', reason: 'first_seconds' };
  if (history.otherLinks >= BURST_LINKS) return { judgement: 'suspect', reason: 'burst' };
  if (history.counted) return { judgement: 'suspect', reason: 'repeated' };
  return { judgement: 'human', reason: 'browser' };
}
