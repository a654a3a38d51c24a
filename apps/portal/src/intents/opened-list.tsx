import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LoadMore } from '../lists/load-more.js';
import { usePages } from '../lists/use-pages.js';
import { ClickCount } from '../shares/click-count.js';
import shared from '../shares/shares.module.css';
import { Time } from '../when/time.js';
import { myIntentsQuery } from './calls.js';
import { usePlaceName } from './use-place-name.js';

/** What the member opened elsewhere, with its clicks: never as published, for that nobody here knows. */
export function OpenedList() {
  const { t } = useTranslation('shares');
  const nameOf = usePlaceName();
  const opened = usePages((cursor) => myIntentsQuery(cursor));
  const { items } = opened;
  if (!items || items.length === 0) return null;
  return (
    <section className={shared.part} aria-labelledby="opened-elsewhere">
      <h2 id="opened-elsewhere" className={shared.section}>
        {t('elsewhere.mine.title')}
      </h2>
      <p className={shared.others}>{t('elsewhere.mine.about')}</p>
      <ul className={shared.list} aria-labelledby="opened-elsewhere">
        {items.map(({ id, item, place, text, openedAt, link, clicks }) => (
          <li key={id} className={shared.row}>
            <div className={shared.head}>
              <span>
                {place === 'copy' ? t('elsewhere.mine.copied') : t('elsewhere.mine.in', { place: nameOf(place) })}
              </span>
              <Time at={openedAt} />
            </div>
            <h3 className={shared.title}>
              <Link dir="auto" to="/feed/$itemId" params={{ itemId: item.id }}>
                {item.title}
              </Link>
            </h3>
            <p dir="auto" className={shared.text}>
              {text}
            </p>
            {link && (
              <div className={shared.foot}>
                <ClickCount clicks={clicks} />
              </div>
            )}
          </li>
        ))}
      </ul>
      <LoadMore {...opened.more} />
    </section>
  );
}
