import { SegmentedControl } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { memo, useState, type RefObject } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { hasCard, networkName, slotLabel, stillToWrite } from '#libs/captions';
import { connectAddress } from '../api/connections.js';
import { AttemptKeys } from '../api/attempt-key.js';
import { Problem } from '../api/problem.js';
import type { CaptionText, FeedDetail } from '../api/feed.js';
import type { ScoredNode } from '../api/leaderboards.js';
import { OpenElsewhere } from '../intents/open-elsewhere.js';
import { useFreezeOver } from '../freezes/use-freeze-over.js';
import { useWhyStopped } from '../freezes/why-stopped.js';
import { prospects } from '../prospects/prospects-api.js';
import { createShare, type Share, type ShareOrder } from '../api/shares.js';
import { Panel } from '../parts/panel.js';
import { useTimeOffer } from '../sharing-times/use-time-offer.js';
import { scoredNodesOf, useMe } from '../sign-in/me.js';
import { formatList } from '../when/formats.js';
import { useZone } from '../when/time.js';
import { scheduleOf } from '../when/time-field.js';
import { isAfterEnd, timeProblem } from '../when/zoned-time.js';
import { AskReviewer } from './ask-reviewer.js';
import { ConnectionNote } from './connection-note.js';
import { obstacleOf, type Place } from './obstacle.js';
import { ShareBar } from './share-bar.js';
import classes from './share-controls.module.css';
import { ProspectPick } from './prospect-pick.js';
import { screeningOf, ShareRefused } from './share-refused.js';
import { useAskedReview } from './use-asked-review.js';
import type { ShareDraft } from './use-share-draft.js';
import { WhenPicker } from './when-picker.js';

interface Props {
  item: FeedDetail;
  caption: CaptionText;
  /** For what is shown; it may lag a moment behind the editor. */
  draft: ShareDraft;
  /** For what is sent: exactly what stands in the editor. */
  latest: RefObject<ShareDraft>;
  /** The share that waits and that this one takes the place of. */
  replaces: string | null;
  connectError?: string;
  onShared: (share: Share) => void;
  /** Brings the words, or the field, that something means into view and focus. */
  onShow: (place: Place) => void;
}

/** Where it goes, when, and the one button that is the member's own approval of exactly this text. */
export const ShareControls = memo(function ShareControls({
  item,
  caption,
  draft,
  latest,
  replaces,
  connectError,
  onShared,
  onShow,
}: Props) {
  const { t, i18n } = useTranslation(['share', 'words']);
  const nodes = scoredNodesOf(useMe());
  const zone = useZone();
  const [keys] = useState(() => new AttemptKeys());
  const { prospect: prospectId = null } = useSearch({ from: '/shell/feed/$itemId' });
  const navigate = useNavigate({ from: '/feed/$itemId' });
  // In the address it outlives this caption, when another takes its place.
  const setProspectId = (id: string | null) =>
    void navigate({ search: (old) => ({ ...old, prospect: id ?? undefined }), replace: true, resetScroll: false });
  const [seeking, setSeeking] = useState(false);
  const forProspect = draft.node === 'social_selling' && item.linkUrl !== null;
  const network = networkName(caption.network);
  const connection = item.connections.find((each) => each.network === caption.network);
  const whyStopped = useWhyStopped();
  const freeze = useFreezeOver(caption.network, item.topics);
  const missing = stillToWrite(caption, draft.text);
  const share = useMutation({
    mutationFn: (order: ShareOrder) => createShare(order, keys.keyFor(order)),
    meta: {
      changes: [
        '/api/feed',
        '/api/feed/{itemId}',
        '/api/shares',
        '/api/text-reviews',
        '/api/sharing-times/offer',
        ...prospects,
      ],
      doubts: ['/api/freezes', '/api/sharing-times/offer'],
    },
    onSuccess: (created) => {
      keys.renew();
      onShared(created);
    },
    onError: (error, order) => {
      const screening = screeningOf(error);
      if (screening) latest.current.hear(order.text, screening);
    },
  });
  const review = useAskedReview(item, caption, draft);
  const own = useTimeOffer({ network: caption.network, replaces, ...draft });
  const verdict = draft.live.screening?.verdict;
  const standing = {
    frozen: freeze !== undefined,
    connected: connection?.connected ?? false,
    review: review?.state ?? null,
    card: hasCard(draft.post, item.linkUrl),
    wrongTime:
      draft.localTime !== null &&
      (timeProblem(draft.localTime, zone, new Date(), draft.pass) !== null ||
        isAfterEnd({ localTime: draft.localTime, pass: draft.pass }, zone, item.expiresAt)),
    ownTimes: own.obstacle !== null,
    seeking,
  };
  const obstacle = obstacleOf(draft, caption, standing);
  const unready = obstacle !== null && ['fill', 'empty', 'plain', 'long'].includes(obstacle.kind);
  const kept = `${replaces ? `&change=${replaces}` : ''}${prospectId ? `&prospect=${prospectId}` : ''}`;
  const here = `/feed/${item.itemId}?caption=${caption.id}${kept}`;
  const address = connectAddress(caption.network, here);
  // What needs a reviewer is shown at its words, with the button that asks one.
  const refusal = share.error instanceof Problem && share.error.code === 'needs_review' ? null : share.error;
  const send = () => {
    const { text, node, localTime, pass, slot, spread } = latest.current;
    share.mutate({
      versionId: item.versionId,
      captionId: caption.id,
      network: caption.network,
      text,
      node,
      schedule:
        localTime === null
          ? undefined
          : { ...scheduleOf({ localTime, pass }, zone), ...(slot && { slot }), ...(spread && { spread }) },
      prospectId: (forProspect && prospectId) || undefined,
      replaces: replaces ?? undefined,
    });
  };
  return (
    <Panel>
      <div className={classes.controls}>
        <ConnectionNote item={item} caption={caption} network={network} address={address} error={connectError} />
        {nodes.length > 1 && (
          <SegmentedControl
            aria-label={t('controls.node')}
            value={draft.node}
            onChange={(node) => draft.setNode(node as ScoredNode)}
            data={nodes.map((node) => ({ value: node, label: t(`words:node.${node}`) }))}
          />
        )}
        {forProspect && <ProspectPick value={prospectId} onChange={setProspectId} />}
        <WhenPicker
          draft={draft}
          own={own}
          until={item.expiresAt}
          wish={{ network: caption.network, itemId: item.itemId, replaces: replaces ?? undefined }}
          seeking={seeking}
          onSeek={setSeeking}
        />
        {verdict === 'review' && !unready && (
          <AskReviewer item={item} caption={caption} review={review} draft={draft} latest={latest} onShow={onShow} />
        )}
        <ShareRefused error={refusal} text={draft.text} sent={share.variables?.text} onShow={onShow} />
        <ShareBar
          network={network}
          label={
            replaces
              ? t('controls.change')
              : draft.localTime === null
                ? t('controls.shareNow', { network })
                : t('controls.schedule', { network })
          }
          obstacle={obstacle}
          slots={formatList(
            missing.map((slot) => slotLabel(slot, caption.language)),
            i18n.language,
          )}
          stopped={freeze && whyStopped(freeze)}
          connectAddress={address}
          pending={share.isPending}
          onShare={send}
          onShow={onShow}
        />
        <OpenElsewhere
          item={item}
          caption={caption}
          draft={draft}
          latest={latest}
          obstacle={obstacleOf(draft, caption, {
            ...standing,
            connected: true,
            wrongTime: false,
            ownTimes: false,
            seeking: false,
          })}
          onShow={onShow}
        />
      </div>
    </Panel>
  );
});
