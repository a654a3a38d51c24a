import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { IconCopy, IconExternalLink, IconMail } from '@tabler/icons-react';
import { useState, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { excessAt, INTENT_PLACES, textFor } from '#libs/intent-places';
import { AttemptKeys } from '../api/attempt-key.js';
import type { CaptionText, FeedDetail } from '../api/feed.js';
import type { Obstacle, Place } from '../share/obstacle.js';
import { screeningOf, ShareRefused } from '../share/share-refused.js';
import type { ShareDraft } from '../share/use-share-draft.js';
import { formatNumber } from '../when/formats.js';
import { intents, intentSettingsQuery, openIntent, type IntentKind, type IntentOrder } from './calls.js';
import { HandedOut } from './handed-out.js';
import classes from './intents.module.css';
import { takeAlong } from './take-along.js';
import { usePlaceName } from './use-place-name.js';

interface Props {
  item: FeedDetail;
  caption: CaptionText;
  draft: ShareDraft;
  /** Exactly what stands in the editor. */
  latest: RefObject<ShareDraft>;
  /** What is in the way of sharing it. */
  obstacle: Obstacle | null;
  onShow: (place: Place) => void;
}

/** How long any link of ours is to who counts it. */
const A_LINK = 'https://link.example/s/0';
/** What is in the way of a share alone: another account, its time, and how long its network lets it be. */
const OF_SHARES: Obstacle['kind'][] = ['connect', 'time', 'long'];

/** Where else the text may be opened, as far as the organisation has switched it on. The server clears it first. */
export function OpenElsewhere({ item, caption, draft, latest, obstacle, onShow }: Props) {
  const { t, i18n } = useTranslation('shares');
  const nameOf = usePlaceName();
  const [keys] = useState(() => new AttemptKeys());
  const [copied, setCopied] = useState(false);
  const places = useQuery(intentSettingsQuery).data?.places ?? [];
  const open = useMutation({
    mutationFn: (order: IntentOrder) => openIntent(order, keys.keyFor(order)),
    meta: { changes: [...intents], doubts: ['/api/freezes'] },
    onMutate: () => setCopied(false),
    onSuccess: async (opened, { place }) => {
      keys.renew();
      setCopied(await takeAlong(opened, place));
    },
    onError: (error, { text }) => {
      const screening = screeningOf(error);
      if (screening) latest.current.hear(text, screening);
    },
  });
  if (places.length === 0) return null;
  const stopped = obstacle !== null && !OF_SHARES.includes(obstacle.kind);
  const overAt = (place: IntentKind) => excessAt(place, textFor(place, draft.post, item.linkUrl && A_LINK));
  const send = (place: IntentKind) => {
    const { text, node } = latest.current;
    open.mutate({ versionId: item.versionId, captionId: caption.id, place, text, node });
  };
  const sent = open.variables;
  return (
    <section className={classes.elsewhere} aria-labelledby="open-elsewhere">
      <h2 id="open-elsewhere" className={classes.title}>
        {t('elsewhere.open.title')}
      </h2>
      <p className={classes.quiet}>{stopped ? t('elsewhere.open.stopped') : t('elsewhere.open.about')}</p>
      <ul className={classes.places}>
        {places.map((place) => {
          const { limit, needsLink } = INTENT_PLACES[place];
          const over = overAt(place);
          const linkless = needsLink && !item.linkUrl;
          return (
            <li key={place}>
              <Button
                variant="default"
                size="sm"
                leftSection={icons[place]}
                disabled={stopped || over > 0 || linkless}
                loading={open.isPending && sent?.place === place}
                onClick={() => send(place)}
              >
                {place === 'copy' ? t('elsewhere.open.copy') : t('elsewhere.open.in', { place: nameOf(place) })}
              </Button>
              {linkless && <span className={classes.quiet}>{t('elsewhere.open.linkless')}</span>}
              {limit && (
                <span className={`tabular ${classes.quiet}`} data-over={over > 0 || undefined}>
                  {over > 0
                    ? t('elsewhere.open.over', { count: over, figure: formatNumber(over, i18n.language) })
                    : t('elsewhere.open.left', { count: -over, figure: formatNumber(-over, i18n.language) })}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <ShareRefused error={open.error} text={draft.text} sent={sent?.text} onShow={onShow} />
      <div role="status">
        {open.data && sent && <HandedOut key={open.data.id} opened={open.data} place={sent.place} copied={copied} />}
      </div>
    </section>
  );
}

const leads = <IconExternalLink size={16} aria-hidden />;
const icons: Record<IntentKind, ReactNode> = {
  x: leads,
  facebook: leads,
  whatsapp: leads,
  teams: leads,
  mail: <IconMail size={16} aria-hidden />,
  copy: <IconCopy size={16} aria-hidden />,
};
