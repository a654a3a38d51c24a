import type { Network } from '#libs/captions';
import type { FeedAbsence as Absence, FeedDetail as Detail, FeedItem as Entry } from '#libs/feed';
import type { NetworkAdapter } from '#libs/network-contract';
import { connectionStatus, type ConnectionRecord } from '#libs/networks';
import { mediaUrl } from '../media/media.presenter.js';
import type { FeedAbsence, FeedConnection, FeedDetail, FeedItem } from './feed.dto.js';

export function presentFeedItem(item: Entry): FeedItem {
  return {
    itemId: item.itemId,
    versionId: item.versionId,
    title: item.title,
    summary: item.summary,
    linkUrl: item.linkUrl,
    linkTitle: item.linkTitle,
    imageUrl: mediaUrl(item.imageId),
    imageAlt: item.imageAlt,
    topics: item.topics,
    networks: item.networks,
    languages: item.languages,
    publishedAt: item.publishedAt.toISOString(),
    expiresAt: item.expiresAt && item.expiresAt.toISOString(),
    featured: item.featured,
    shareCount: item.shareCount,
    sharedByMe: item.sharedByMe,
    held: item.held,
    caption: item.caption,
    why: item.why,
  };
}

export const presentFeedAbsence = (absence: Absence): FeedAbsence => ({
  itemId: absence.itemId,
  title: absence.title,
  why: absence.why,
  teamIds: absence.teamIds,
  regions: absence.regions,
  languages: absence.languages,
  publishFrom: absence.publishFrom && absence.publishFrom.toISOString(),
  expiresAt: absence.expiresAt && absence.expiresAt.toISOString(),
});

export function presentFeedDetail(
  { captions, certificate, ...item }: Detail,
  connections: ConnectionRecord[],
  adapters: readonly NetworkAdapter[],
  now: Date,
): FeedDetail {
  return {
    ...presentFeedItem(item),
    captions,
    certificate,
    connections: item.networks.map((network) => presentConnection(network, connections, adapters, now)),
  };
}

function presentConnection(
  network: Network,
  connections: ConnectionRecord[],
  adapters: readonly NetworkAdapter[],
  now: Date,
): FeedConnection {
  const connection = connections.find((one) => one.network === network);
  const status = connection ? connectionStatus(connection, now) : null;
  return {
    network,
    connected: status === 'active' || status === 'expiring',
    status,
    name: connection?.accountName ?? null,
    asks: [...(adapters.find((one) => one.network === network)?.signIn.scopes ?? [])],
  };
}
