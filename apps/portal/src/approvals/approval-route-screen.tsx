import { Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { watched } from '../edits/use-edit.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { AskFirst } from '../parts/ask-first.js';
import { Failed } from '../parts/failed.js';
import { BackLink } from '../parts/links.js';
import { notify } from '../parts/notify.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { holds, useMe } from '../sign-in/me.js';
import { approvalRouteQuery, removeApprovalRoute, type ApprovalRoute } from './approval-routes-api.js';
import { RouteForm } from './route-form.js';
import { RouteSentence } from './route-sentence.js';

/** One route: an admin changes it, a comms lead reads it. */
export function ApprovalRouteScreen() {
  const { t } = useTranslation('approvals');
  const { routeId } = useParams({ from: '/shell/settings/approvals/$routeId' });
  const mayChange = holds(useMe(), 'admin');
  const { data: route, error, refetch } = useQuery({ ...approvalRouteQuery(routeId), ...watched });
  return (
    <Page
      title={route?.name ?? t('one')}
      back={<BackLink to="/settings/approvals">{t('title')}</BackLink>}
      width="text"
    >
      {!route ? (
        error ? (
          <Failed error={error} retry={() => void refetch()} />
        ) : (
          <RowsSkeleton />
        )
      ) : mayChange ? (
        <Stack>
          <RouteForm key={route.id} route={route} />
          <Removal route={route} />
        </Stack>
      ) : (
        <Panel title={t('asks')} about={t('notYoursWords')}>
          <RouteSentence route={route} />
        </Panel>
      )}
    </Page>
  );
}

function Removal({ route }: { route: ApprovalRoute }) {
  const { t } = useTranslation('approvals');
  const navigate = useNavigate();
  const remove = useMutation({
    mutationFn: () => removeApprovalRoute(route.id),
    meta: { changes: ['/api/approval-routes', '/api/approvals/{itemId}'], doubts: ['/api/approval-routes'] },
    onSuccess: () => {
      notify(t('removed', { name: route.name }));
      void navigate({ to: '/settings/approvals' });
    },
  });
  return (
    <div>
      <ProblemAlert error={remove.error} />
      <AskFirst
        button={t('remove')}
        question={t('removeWords', { name: route.name })}
        loading={remove.isPending}
        onConfirm={() => remove.mutate()}
      />
    </div>
  );
}
