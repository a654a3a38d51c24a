import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconPlus, IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { teamsQuery, type Team } from '../api/people.js';
import { Empty } from '../parts/empty.js';
import { Failed } from '../parts/failed.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { TeamDialog } from './team-dialog.js';
import { TeamTable } from './team-table.js';

/** The groups people work in: audiences and leaderboards go by them. */
export function TeamsScreen() {
  const { t } = useTranslation('people');
  const teams = useQuery(teamsQuery);
  const [editing, setEditing] = useState<Team | 'new' | null>(null);
  const add = (
    <Button onClick={() => setEditing('new')} leftSection={<IconPlus size={16} aria-hidden />}>
      {t('team.new')}
    </Button>
  );
  return (
    <Page title={t('team.title')} about={t('team.about')} actions={add} width="text">
      <Panel flush>
        {teams.error && !teams.data ? (
          <Failed error={teams.error} retry={() => void teams.refetch()} />
        ) : !teams.data ? (
          <RowsSkeleton />
        ) : teams.data.items.length === 0 ? (
          <Empty icon={IconUsersGroup} title={t('team.none')} action={add}>
            {t('team.noneWords')}
          </Empty>
        ) : (
          <TeamTable teams={teams.data.items} onEdit={setEditing} />
        )}
      </Panel>
      {editing && <TeamDialog team={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </Page>
  );
}
