import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { IconPlus, IconTargetArrow } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { prospectsQuery } from './prospects-api.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { Empty } from '../parts/empty.js';
import { Failed } from '../parts/failed.js';
import { LinkButton } from '../parts/links.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { ProspectDialog } from './prospect-dialog.js';
import { ProspectList } from './prospect-list.js';
import { Recorded } from './recorded.js';
import classes from './prospects.module.css';

/** Whom a seller speaks to, and what became of the links they gave them. */
export function ProspectsScreen() {
  const { t } = useTranslation('prospects');
  const navigate = useNavigate();
  const prospects = useQuery(prospectsQuery);
  const [naming, setNaming] = useState(false);
  const add = (
    <Button onClick={() => setNaming(true)} leftSection={<IconPlus size={16} aria-hidden />}>
      {t('add')}
    </Button>
  );
  const items = prospects.data?.items;
  return (
    <Page
      title={t('title')}
      about={t('about')}
      actions={
        <>
          {prospects.data?.leads && (
            <LinkButton to="/prospects/team" variant="default">
              {t('team.title')}
            </LinkButton>
          )}
          {add}
        </>
      }
      width="text"
    >
      <div className={classes.stack}>
        <Panel flush>
          {prospects.error && !items ? (
            <Failed error={prospects.error} retry={() => void prospects.refetch()} />
          ) : !items ? (
            <RowsSkeleton />
          ) : items.length === 0 ? (
            <Empty icon={IconTargetArrow} title={t('empty')} action={add}>
              {t('emptyWords')}
            </Empty>
          ) : (
            <ProspectList prospects={items} label={t('title')} />
          )}
        </Panel>
        <Recorded />
      </div>
      {naming && (
        <ProspectDialog
          prospect={null}
          onClose={() => setNaming(false)}
          onSaved={({ id }) => void navigate({ to: '/prospects/$prospectId', params: { prospectId: id } })}
        />
      )}
    </Page>
  );
}
