import { Button, SegmentedControl } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconClockCog, IconStethoscope } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { casesQuery } from './safety-queue.js';
import { Empty } from '../parts/empty.js';
import { Failed } from '../parts/failed.js';
import { LoadMore } from '../lists/load-more.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { usePages } from '../lists/use-pages.js';
import { useMe } from '../sign-in/me.js';
import { useNow } from '../when/use-now.js';
import { CaseTable } from '../cases/case-table.js';
import { ClockDialog } from './clock-dialog.js';
import { overdueOf } from './overdue.js';
import classes from './safety.module.css';

const views = ['open', 'mine', 'overdue', 'closed'] as const;
type View = (typeof views)[number];

/** Possible side effects, the nearest deadline first. It keeps itself up to date. */
export function SafetyScreen() {
  const { t } = useTranslation('safety');
  const me = useMe();
  const search = useSearch({ from: '/shell/safety' });
  const navigate = useNavigate({ from: '/safety' });
  const now = useNow();
  const [setting, dialog] = useDisclosure(false);
  const view: View = views.find((each) => each === search.view) ?? 'open';
  const filter = {
    state: view === 'closed' ? ('closed' as const) : ('waiting' as const),
    assigneeId: view === 'mine' ? me.memberId : undefined,
  };
  const cases = usePages((cursor) => casesQuery(filter, cursor), { refetchInterval: 20_000 });
  const fetched = cases.items ?? [];
  const overdue = view === 'closed' ? [] : overdueOf(fetched, now);
  const shown = view === 'overdue' ? overdue : fetched;
  return (
    <Page
      title={t('title')}
      about={t('aboutQueue')}
      actions={
        (cases.items || !cases.error) && (
          <>
            <Button variant="default" onClick={dialog.open} leftSection={<IconClockCog size={16} aria-hidden />}>
              {t('setting.button')}
            </Button>
            <SegmentedControl
              aria-label={t('view.label')}
              value={view}
              onChange={(next) => void navigate({ search: next === 'open' ? {} : { view: next }, replace: true })}
              data={views.map((value) => ({ value, label: t(`view.${value}`) }))}
            />
          </>
        )
      }
    >
      <p className={classes.late} role="status" data-late={overdue.length > 0 || undefined}>
        {overdue.length > 0 && t('late', { count: overdue.length })}
      </p>
      {cases.error && !cases.items ? (
        <Failed error={cases.error} retry={cases.retry} />
      ) : !cases.items ? (
        <RowsSkeleton rows={6} height={62} />
      ) : shown.length === 0 ? (
        <Empty icon={IconStethoscope} title={t(`empty.${view}`)}>
          {t(`emptyWords.${view}`)}
        </Empty>
      ) : (
        <Panel flush as="div">
          <CaseTable cases={shown} now={now} stale={cases.stale} label={t(`view.${view}`)} />
        </Panel>
      )}
      <LoadMore {...cases.more} />
      <ClockDialog opened={setting} onClose={dialog.close} />
    </Page>
  );
}
