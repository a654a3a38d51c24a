import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './tabs.module.css';

const tabs = [
  { id: 'packs', to: '/guidelines' },
  { id: 'rules', to: '/guidelines/rules' },
  { id: 'products', to: '/guidelines/products' },
  { id: 'registers', to: '/guidelines/registers' },
  { id: 'words', to: '/guidelines/words' },
] as const;

/** The parts of the guidelines, above the title of each. */
export function GuidelineTabs() {
  const { t } = useTranslation('guidelines');
  const strip = useRef<HTMLElement>(null);
  // On a phone they do not all fit: the one that is open is brought into view.
  useEffect(() => {
    const open = strip.current?.querySelector<HTMLElement>('[aria-current=page]');
    strip.current?.scrollTo({ left: (open?.offsetLeft ?? 0) - 60 });
  }, []);
  return (
    <nav ref={strip} aria-label={t('title')} className={classes.tabs}>
      {tabs.map(({ id, to }) => (
        <Link
          key={id}
          to={to}
          activeOptions={{ exact: true, includeSearch: false }}
          className={classes.tab}
          // A browser leaves what shows by a few pixels where it is.
          onFocus={(event) => event.currentTarget.scrollIntoView({ block: 'nearest', inline: 'nearest' })}
        >
          {t(`tab.${id}`)}
        </Link>
      ))}
    </nav>
  );
}
