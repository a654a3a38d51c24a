import { Button, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconListCheck, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../parts/empty.js';
import { Failed } from '../parts/failed.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { DeputyPanel } from './deputy-panel.js';
import { DutyDialog } from './duty-dialog.js';
import { DutyList } from './duty-list.js';
import { GapList } from './gap-list.js';
import { responsibilitiesQuery, type Responsibility } from './responsibilities-api.js';

/** Who approves, answers and decides, what nobody does, and who stands in for whom. */
export function ResponsibilitiesScreen() {
  const { t } = useTranslation('settings');
  const duties = useQuery(responsibilitiesQuery);
  const [editing, setEditing] = useState<Responsibility | 'new' | null>(null);
  const add = (
    <Button onClick={() => setEditing('new')} leftSection={<IconPlus size={16} aria-hidden />}>
      {t('duties.add')}
    </Button>
  );
  return (
    <Page title={t('duties.screen')} about={t('duties.screenAbout')} actions={add} width="text">
      <Stack>
        <Panel title={t('duties.title')}>
          {duties.error && !duties.data ? (
            <Failed error={duties.error} retry={() => void duties.refetch()} />
          ) : !duties.data ? (
            <RowsSkeleton />
          ) : duties.data.items.length === 0 ? (
            <Empty icon={IconListCheck} title={t('duties.none')}>
              {t('duties.noneWords')}
            </Empty>
          ) : (
            <DutyList duties={duties.data.items} onChange={setEditing} />
          )}
        </Panel>
        <GapList />
        <DeputyPanel everybody />
      </Stack>
      {editing && <DutyDialog duty={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </Page>
  );
}
