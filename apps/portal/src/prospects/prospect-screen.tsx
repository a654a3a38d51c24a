import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { eraseProspect, prospectQuery, prospects, type Prospect } from './prospects-api.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { Confirm } from '../parts/confirm.js';
import { Failed } from '../parts/failed.js';
import { BackLink } from '../parts/links.js';
import { notify } from '../parts/notify.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useMe } from '../sign-in/me.js';
import { GiveLink } from './give-link.js';
import { LinkList } from './link-list.js';
import { ProspectDialog } from './prospect-dialog.js';
import { Recorded } from './recorded.js';
import classes from './prospects.module.css';

/** One prospect: the links they were given with their clicks, and content to give them next. */
export function ProspectScreen() {
  const { t } = useTranslation('prospects');
  const { prospectId } = useParams({ from: '/shell/prospects/$prospectId' });
  const prospect = useQuery(prospectQuery(prospectId));
  if (prospect.data) return <Shown prospect={prospect.data} />;
  return (
    <Page title={t('one')} back={<BackLink to="/prospects">{t('title')}</BackLink>} width="text">
      <Panel>
        {prospect.error ? <Failed error={prospect.error} retry={() => void prospect.refetch()} /> : <RowsSkeleton />}
      </Panel>
    </Page>
  );
}

function Shown({ prospect }: { prospect: Prospect }) {
  const { t } = useTranslation(['prospects', 'parts']);
  const own = useMe().memberId === prospect.seller.id;
  const navigate = useNavigate();
  const client = useQueryClient();
  const [asking, setAsking] = useState<'change' | 'erase' | null>(null);
  const list = own ? '/prospects' : '/prospects/team';
  const erase = useMutation({
    mutationFn: () => eraseProspect(prospect.id),
    onSuccess: async () => {
      notify(t('erased'));
      await navigate({ to: list });
      client.removeQueries({ queryKey: prospectQuery(prospect.id).queryKey });
      await Promise.all(prospects.map((path) => client.invalidateQueries({ queryKey: ['get', path] })));
    },
  });
  const close = () => setAsking(null);
  return (
    <Page
      title={prospect.name}
      about={own ? t(`kind.${prospect.kind}`) : t('ofSeller', { name: prospect.seller.name })}
      back={<BackLink to={list}>{t(own ? 'title' : 'team.title')}</BackLink>}
      actions={
        <>
          <Button variant="default" loading={erase.isPending} onClick={() => setAsking('erase')}>
            {t('erase')}
          </Button>
          {own && (
            <Button variant="default" onClick={() => setAsking('change')}>
              {t('change')}
            </Button>
          )}
        </>
      }
      width="text"
    >
      <div className={classes.stack}>
        <ProblemAlert error={erase.error} />
        <LinkList prospect={prospect} />
        {own && <GiveLink prospect={prospect} />}
        <Recorded />
      </div>
      {asking === 'change' && <ProspectDialog prospect={prospect} onClose={close} onSaved={() => undefined} />}
      <Confirm
        opened={asking === 'erase'}
        onClose={close}
        title={t('eraseTitle', { name: prospect.name })}
        confirm={t('erase')}
        cancel={t('parts:cancel')}
        grave
        onConfirm={() => erase.mutate()}
      >
        <p>{t('eraseWords')}</p>
      </Confirm>
    </Page>
  );
}
