import { Button, Kbd } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { laterFreezes } from '../freezes/later-freezes.js';
import { laterTotals } from '../intents/later-totals.js';
import { Page } from '../parts/page.js';
import { useKeys } from '../parts/use-keys.js';
import { useMe } from '../sign-in/me.js';
import { formatDay } from '../when/formats.js';
import { zoneLabel } from '../when/zone-names.js';
import { Breakdown } from './breakdown.js';
import { DashboardFilters } from './dashboard-filters.js';
import classes from './dashboard.module.css';
import { OverTime } from './over-time.js';
import { periodOf } from './period.js';
import { Summary } from './summary.js';

/** What came of it all, every figure with where it comes from. */
export function DashboardScreen() {
  const { t, i18n } = useTranslation(['dashboard', 'parts']);
  const me = useMe();
  const search = useSearch({ from: '/shell/dashboard' });
  const navigate = useNavigate({ from: '/dashboard' });
  const { from, to, interval } = periodOf(search, new Date(), me.organisation.timeZone);
  const { node, teamId, topicId } = search;
  const filter = { from, to, node, teamId, topicId };
  const figures = search.figures === '1';
  const change = (changed: Partial<typeof search>) =>
    void navigate({ search: { ...search, ...changed }, replace: true });
  const toggle = () => change({ figures: figures ? undefined : '1' });
  const freezes = laterFreezes.usePart(true);
  const totals = laterTotals.usePart(true);
  useKeys({ t: toggle });
  return (
    <Page
      title={t('title')}
      about={t(me.organisation.demo ? 'aboutDemo' : 'about', {
        from: formatDay(from, i18n.language),
        to: formatDay(to, i18n.language),
        zone: zoneLabel(me.organisation.timeZone),
      })}
      actions={
        <>
          {freezes && <freezes.FreezeButton />}
          <Button
            variant="default"
            onClick={toggle}
            rightSection={
              <Kbd size="xs" aria-hidden>
                t
              </Kbd>
            }
            aria-pressed={figures}
          >
            {figures ? t('parts:showChart') : t('parts:showTable')}
          </Button>
        </>
      }
    >
      {freezes && <freezes.FreezePanel />}
      <DashboardFilters search={search} shown={{ from, to }} onChange={change} />
      <div className={classes.parts}>
        <Summary filter={filter} />
        <OverTime filter={filter} interval={interval} figures={figures} />
        <Breakdown filter={filter} by={search.by} onBy={(by) => change({ by })} />
        {totals && <totals.OpenedTotals />}
      </div>
    </Page>
  );
}
