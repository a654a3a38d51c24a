import { IconCircleCheck, IconClockHour4, IconUsers } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FeedItem } from '../api/feed.js';
import { Mark } from '../parts/mark.js';
import { languageName } from '../when/formats.js';
import { Time } from '../when/time.js';
import classes from './feed-card.module.css';
import { isEnding } from './is-ending.js';
import { ShareButton } from './share-button.js';
import { WhyMarks } from './why-marks.js';

const hostOf = (address: string) => (URL.canParse(address) ? new URL(address).host.replace(/^www\./, '') : address);

interface Props {
  item: FeedItem;
  /** The large first one. */
  lead?: boolean;
  /** Nobody shares from somebody else's feed: without it the card leads to where the item is written. */
  onShare?: (item: FeedItem) => void;
}

/** One item as a card that is a link as a whole, with the text that is suggested for it and the way to share that. */
export function FeedCard({ item, lead = false, onShare }: Props) {
  const { t, i18n } = useTranslation('feed');
  return (
    <li className={classes.card} data-lead={lead || undefined}>
      {item.imageUrl && <img className={classes.image} src={item.imageUrl} alt={item.imageAlt ?? ''} loading="lazy" />}
      <div className={classes.body}>
        <WhyMarks why={item.why} />
        <h2 className={classes.title}>
          <Link
            dir="auto"
            to={onShare ? '/feed/$itemId' : '/library/$itemId'}
            params={{ itemId: item.itemId }}
            className={classes.link}
            data-walk
          >
            {item.title}
          </Link>
        </h2>
        {item.summary && (
          <p dir="auto" className={classes.summary}>
            {item.summary}
          </p>
        )}
        {item.caption && (
          <figure className={classes.caption}>
            <figcaption className={classes.about}>
              {t('suggested', { language: languageName(item.caption.language, i18n.language) })}
            </figcaption>
            <blockquote dir="auto" className={classes.words} lang={item.caption.language}>
              {item.caption.text}
            </blockquote>
          </figure>
        )}
        <div className={classes.foot}>
          <div className={classes.facts}>
            {item.linkUrl && <span>{hostOf(item.linkUrl)}</span>}
            {item.topics.map(({ id, name }) => (
              <span key={id}>{name}</span>
            ))}
            {item.expiresAt && isEnding(item.expiresAt) && (
              <span className={classes.ending}>
                <IconClockHour4 size={14} aria-hidden /> {t('ends')} <Time at={item.expiresAt} />
              </span>
            )}
            {item.held && (
              <Mark tone="review" icon={IconClockHour4} plain>
                {t('checkedAgain')}
              </Mark>
            )}
            {item.sharedByMe ? (
              <Mark tone="pass" icon={IconCircleCheck} plain>
                {t('sharedByYou')}
              </Mark>
            ) : (
              item.shareCount > 0 && (
                <span className={classes.colleagues}>
                  <IconUsers size={14} aria-hidden /> {t('colleagues', { count: item.shareCount })}
                </span>
              )
            )}
          </div>
          {onShare && !item.held && <ShareButton item={item} large={lead} onShare={onShare} />}
        </div>
      </div>
    </li>
  );
}
