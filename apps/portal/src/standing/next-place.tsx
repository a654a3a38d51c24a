import { useTranslation } from 'react-i18next';
import type { Leaderboards, Standing } from '../api/leaderboards.js';
import { TextLink } from '../parts/links.js';
import { Panel } from '../parts/panel.js';

/** The gap to the next place above, and what closes it by the rules everybody can read. */
export function NextPlace({ standing, rules }: { standing: Standing; rules: Leaderboards['rules'] }) {
  const { t } = useTranslation('standing');
  const { rank, next } = standing;
  if (rank === null) return null;
  if (!next) return <Panel>{t('next.top')}</Panel>;
  const worth = (kind: string) => rules.find((rule) => rule.kind === kind)?.points ?? 1;
  const needed = (kind: string) => Math.ceil(next.missing / worth(kind));
  return (
    <Panel title={t('next.title', { count: next.missing, rank: next.rank })}>
      <p>
        {t('next.shares', { count: needed('share_published') })} {t('next.clicks', { count: needed('human_click') })}{' '}
        {t('next.honest')} <TextLink to="/feed">{t('next.feed')}</TextLink>
      </p>
    </Panel>
  );
}
