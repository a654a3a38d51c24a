import { DomainError, say, type Language } from '#libs/kernel';
import { NOTHING_AHEAD, type ShareOutlook } from '#libs/outlook';
import type { Measurement } from '#libs/reach';
import type { Resolution, ShareView } from '#libs/shares';
import { speakTo } from '#libs/translations';
import { mediaUrl } from '../media/media.presenter.js';
import type { ShareResolution } from './share-order.dto.js';
import type { Share } from './shares.dto.js';

export function presentShare(
  view: ShareView,
  measurements: Measurement[],
  language: Language,
  { waitsFor, notAgain }: ShareOutlook = NOTHING_AHEAD,
): Share {
  const { item, schedule, clicks } = view;
  return {
    id: view.id,
    item: { id: item.id, title: item.title, imageUrl: mediaUrl(item.imageId) },
    captionId: view.captionId,
    network: view.network,
    node: view.node,
    text: view.text,
    state: view.state,
    stateDetail: view.stateDetail && {
      code: view.stateDetail.code,
      message: speakTo(language, view.stateDetail.message),
    },
    waitsFor: waitsFor && { code: waitsFor.code, message: speakTo(language, waitsFor.message) },
    notAgain,
    createdAt: view.createdAt.toISOString(),
    schedule: schedule && { ...schedule, at: schedule.at.toISOString() },
    dueAt: view.dueAt?.toISOString() ?? null,
    tries: view.tries,
    publishedAt: view.publishedAt?.toISOString() ?? null,
    permalink: view.permalink,
    link: view.link,
    clicks: { ...clicks, asOf: clicks.asOf.toISOString() },
    measurements: measurements.map(({ metric, value, provenance, measuredAt }) => ({
      metric,
      value,
      provenance,
      measuredAt: measuredAt.toISOString(),
    })),
    member: view.member,
  };
}

/** @throws DomainError invalid naming `again` when a post that is not there is neither to be sent nor left. */
export function resolutionOf({ outcome, permalink, again, keepTime, tries }: ShareResolution): Resolution {
  const seen = tries === undefined ? {} : { tries };
  if (outcome === 'live') return { outcome, permalink: permalink ?? null, ...seen };
  if (again === undefined) throw DomainError.invalid('again', say('must be true or false when the post is not live'));
  return { outcome, again, ...(keepTime ? { keepTime } : {}), ...seen };
}
