import { useQuery } from '@tanstack/react-query';
import { IconPlus, IconRoute } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { Empty } from '../parts/empty.js';
import { Failed } from '../parts/failed.js';
import { BackLink, LinkButton } from '../parts/links.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { holds, useMe } from '../sign-in/me.js';
import { approvalRoutesQuery } from './approval-routes-api.js';
import classes from './approvals.module.css';
import { RouteRow } from './route-row.js';

/** Whose approvals are asked for before something is shared, in the words of each route. */
export function ApprovalRoutesScreen() {
  const { t } = useTranslation('approvals');
  const mayChange = holds(useMe(), 'admin');
  const routes = useQuery(approvalRoutesQuery);
  const add = mayChange && (
    <LinkButton to="/settings/approvals/new" leftSection={<IconPlus size={16} aria-hidden />}>
      {t('new')}
    </LinkButton>
  );
  return (
    <Page
      title={t('title')}
      about={t('about')}
      back={mayChange && <BackLink to="/settings">{t('settings')}</BackLink>}
      actions={add}
      width="text"
    >
      <Panel>
        {routes.error && !routes.data ? (
          <Failed error={routes.error} retry={() => void routes.refetch()} />
        ) : !routes.data ? (
          <RowsSkeleton />
        ) : routes.data.items.length === 0 ? (
          <Empty icon={IconRoute} title={t('none')} action={add}>
            {t(mayChange ? 'noneWords' : 'noneReader')}
          </Empty>
        ) : (
          <ul className={classes.rows} aria-label={t('title')}>
            {routes.data.items.map((route) => (
              <RouteRow key={route.id} route={route} mayChange={mayChange} />
            ))}
          </ul>
        )}
      </Panel>
    </Page>
  );
}
