import { Button, SegmentedControl } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { disclosuresBeside, networkName, partsOf, textOf, withDisclosure } from '#libs/captions';
import { AttemptKeys } from '../api/attempt-key.js';
import { connectAddress } from '../api/connections.js';
import type { CaptionText, FeedDetail } from '../api/feed.js';
import type { ScoredNode } from '../api/leaderboards.js';
import { createShare, type ShareOrder } from '../api/shares.js';
import { useFreezeOver } from '../freezes/use-freeze-over.js';
import { useWhyStopped } from '../freezes/why-stopped.js';
import { LinkButton } from '../parts/links.js';
import { PostPreview } from '../posts/post-preview.js';
import { FindingsList } from '../screening/findings-list.js';
import { SafetyNote } from '../screening/safety-note.js';
import { ScreeningStatus } from '../screening/screening-status.js';
import { useScreening } from '../screening/use-screening.js';
import { ShareRefused } from '../share/share-refused.js';
import { useAskedReview } from '../share/use-asked-review.js';
import { scoredNodesOf, useMe } from '../sign-in/me.js';
import { formatList } from '../when/formats.js';
import { wallTimeOf } from '../when/zoned-time.js';
import { useWornWords } from '../worn-words/use-worn-words.js';
import { WornNote } from '../worn-words/worn-note.js';
import { labelsToFill, obstacleTo } from './obstacle.js';
import classes from './quick-share.module.css';

interface Props {
  item: FeedDetail;
  caption: CaptionText;
  onPick: (captionId: string) => void;
  onShared: (shareId: string) => void;
  onClose: () => void;
}

/** One suggested text as it will stand there, and the member's decision on it; else why not, and where to go instead. */
export function QuickShare({ item, caption, onPick, onShared, onClose }: Props) {
  const { t, i18n } = useTranslation(['quick-share', 'share', 'words']);
  const me = useMe();
  const nodes = scoredNodesOf(me);
  const [node, setNode] = useState<ScoredNode>(nodes[0] ?? 'advocacy');
  const [keys] = useState(() => new AttemptKeys());
  const text = textOf(partsOf(caption));
  const post = withDisclosure(text.trimEnd(), caption.disclosure, disclosuresBeside(caption, item.captions));
  const live = useScreening(post, {
    network: caption.network,
    node,
    author: { role: me.roles[0] },
    today: wallTimeOf(new Date(), me.organisation.timeZone).slice(0, 10),
  });
  const worn = useWornWords({ itemId: item.itemId, captionId: caption.id, text, localTime: null, pass: 'first' });
  const network = networkName(caption.network);
  const account = item.connections.find((each) => each.network === caption.network);
  const verdict = live.screening?.verdict;
  const review = useAskedReview(item, caption, { text, node, live });
  const whyStopped = useWhyStopped();
  const freeze = useFreezeOver(caption.network, item.topics);
  const obstacle = obstacleTo(freeze !== undefined, item, caption, post, verdict, review?.state ?? null);
  const share = useMutation({
    mutationFn: (order: ShareOrder) => createShare(order, keys.keyFor(order)),
    meta: {
      changes: ['/api/feed', '/api/feed/{itemId}', '/api/shares', '/api/text-reviews'],
      doubts: ['/api/freezes'],
    },
    onSuccess: ({ id }) => onShared(id),
  });
  const send = () =>
    share.mutate({ versionId: item.versionId, captionId: caption.id, network: caption.network, text, node });
  return (
    <div className={classes.share}>
      <p className={classes.to}>{t('to', { network, name: account?.name ?? me.name })}</p>
      {nodes.length > 1 && (
        <SegmentedControl
          aria-label={t('share:controls.node')}
          value={node}
          onChange={(next) => setNode(next as ScoredNode)}
          data={nodes.map((each) => ({ value: each, label: t(`words:node.${each}`) }))}
        />
      )}
      <WornNote brief worn={worn} language={caption.language} onTake={onPick} />
      <PostPreview
        whole
        author={me.name}
        headline={[me.team?.name, me.organisation.name].filter(Boolean).join(' · ')}
        text={post}
        network={caption.network}
        linkUrl={item.linkUrl}
        linkTitle={item.linkTitle ?? item.title}
        imageUrl={item.imageUrl}
        imageAlt={item.imageAlt}
        language={caption.language}
      />
      <SafetyNote told={live.screening?.route ? 'told' : null} verdict={verdict} />
      <FindingsList findings={live.screening?.findings ?? []} whole={post.length} />
      {item.sharedByMe && !share.error && <p className={classes.note}>{t('sharedBefore')}</p>}
      <ShareRefused error={share.error} text={text} sent={share.variables?.text} />
      <div className={classes.decision}>
        <ScreeningStatus
          id="quick-screening"
          live={live}
          over={obstacle === 'long' ? network : undefined}
          stopped={freeze !== undefined}
        />
        <p className={classes.note} id="quick-note" data-obstacle={obstacle ?? undefined}>
          {obstacle
            ? t(`obstacle.${obstacle}`, {
                network,
                slots: formatList(labelsToFill(caption, text), i18n.language),
                why: freeze && whyStopped(freeze),
              })
            : t('share:controls.yours')}
        </p>
        <div className={classes.actions}>
          <LinkButton
            to="/feed/$itemId"
            params={{ itemId: item.itemId }}
            search={{ caption: caption.id }}
            variant={!obstacle || obstacle === 'connect' ? 'default' : 'filled'}
            onClick={onClose}
          >
            {t('edit')}
          </LinkButton>
          {obstacle === 'connect' ? (
            <Button component="a" href={connectAddress(caption.network, `/feed/${item.itemId}?caption=${caption.id}`)}>
              {t('connect', { network })}
            </Button>
          ) : (
            obstacle === null && (
              <Button
                loading={share.isPending}
                disabled={live.state === 'loading'}
                aria-describedby="quick-note quick-screening"
                onClick={send}
              >
                {t('now')}
              </Button>
            )
          )}
        </div>
      </div>
    </div>
  );
}
