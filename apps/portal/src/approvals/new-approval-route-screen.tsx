import { useNavigate } from '@tanstack/react-router';
import { IconRoute } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../parts/empty.js';
import { BackLink } from '../parts/links.js';
import { Page } from '../parts/page.js';
import { holds, useMe } from '../sign-in/me.js';
import { RouteForm } from './route-form.js';

/** A route from the beginning. */
export function NewApprovalRouteScreen() {
  const { t } = useTranslation('approvals');
  const navigate = useNavigate();
  const mayChange = holds(useMe(), 'admin');
  return (
    <Page
      title={t('new')}
      about={t('newAbout')}
      back={<BackLink to="/settings/approvals">{t('title')}</BackLink>}
      width="text"
    >
      {mayChange ? (
        <RouteForm route={null} onMade={() => void navigate({ to: '/settings/approvals' })} />
      ) : (
        <Empty icon={IconRoute} title={t('notYours')}>
          {t('notYoursWords')}
        </Empty>
      )}
    </Page>
  );
}
