import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconBell, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { attestationsQuery, conduct, conductSettingsQuery, remindToAttest } from '../api/conduct.js';
import { FilterSelect } from '../lists/filter-select.js';
import { Filters } from '../lists/filters.js';
import { LoadMore } from '../lists/load-more.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { usePages } from '../lists/use-pages.js';
import { Empty } from '../parts/empty.js';
import { Failed } from '../parts/failed.js';
import { BackLink } from '../parts/links.js';
import { notify } from '../parts/notify.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { ReadersTable } from './readers-table.js';
import { RequireSwitch } from './require-switch.js';
import classes from './conduct.module.css';

/** Who has read the code of conduct and who has not, a reminder for these, and whether it is a duty at all. */
export function ReadersScreen() {
  const { t } = useTranslation('conduct');
  const { current } = useSearch({ from: '/shell/conduct/readers' });
  const navigate = useNavigate({ from: '/conduct/readers' });
  const settings = useQuery(conductSettingsQuery);
  const readers = usePages((cursor) =>
    attestationsQuery(current === undefined ? undefined : current === 'true', cursor),
  );
  const remind = useMutation({
    mutationFn: remindToAttest,
    meta: { changes: [...conduct] },
    onSuccess: ({ reminded }) => notify(t('readers.reminded', { count: reminded })),
  });
  const missing = settings.data ? settings.data.members - settings.data.attested : 0;
  return (
    <Page
      title={t('readers.title')}
      about={settings.data && t('readers.about', { count: settings.data.members, attested: settings.data.attested })}
      back={<BackLink to="/conduct">{t('title')}</BackLink>}
      actions={
        settings.data?.required &&
        missing > 0 && (
          <Button
            leftSection={<IconBell size={16} aria-hidden />}
            loading={remind.isPending}
            onClick={() => remind.mutate()}
          >
            {t('readers.remind', { count: missing })}
          </Button>
        )
      }
      width="text"
    >
      <div className={classes.stack}>
        <ProblemAlert error={remind.error} />
        {settings.data && <RequireSwitch {...settings.data} />}
        <div>
          <Filters label={t('readers.filter')}>
            <FilterSelect
              label={t('readers.filter')}
              any={t('readers.all')}
              options={[
                { value: 'false', label: t('readers.not') },
                { value: 'true', label: t('readers.have') },
              ]}
              value={current}
              onChange={(value) => void navigate({ search: { current: value }, replace: true })}
            />
          </Filters>
          <Panel flush>
            {readers.error && !readers.items ? (
              <Failed error={readers.error} retry={readers.retry} />
            ) : !readers.items ? (
              <RowsSkeleton />
            ) : readers.items.length === 0 ? (
              <Empty icon={IconUsers} title={t(current === 'false' ? 'readers.nobodyLeft' : 'readers.none')}>
                {t(current === 'false' ? 'readers.nobodyLeftWords' : 'readers.noneWords')}
              </Empty>
            ) : (
              <ReadersTable readers={readers.items} stale={readers.stale} />
            )}
          </Panel>
          <LoadMore {...readers.more} />
        </div>
      </div>
    </Page>
  );
}
