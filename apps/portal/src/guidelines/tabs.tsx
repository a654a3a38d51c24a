import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './tabs.module.css';

const tabs = [
  { id: 'packs', to: '/guidelines' },
  { id: 'rules', to: '/guidelines/rules' },
  { id: 'products', to: '/guidelines/products' },
  { id: 'registers', to: '/guidelines/registers' },
] as const;

/** The parts of the guidelines, above the title of each. */
export function GuidelineTabs() {
  const { t } = useTranslation('guidelines');
  return (
    <nav aria-label={t('title')} className={classes.tabs}>
      {tabs.map(({ id, to }) => (
        <Link key={id} to={to} activeOptions={{ exact: true, includeSearch: false }} className={classes.tab}>
          {t(`${id}.tab`)}
        </Link>
      ))}
    </nav>
  );
}
