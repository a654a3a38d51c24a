import { Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconListSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { packsQuery, type Pack } from '../api/guidelines.js';
import { DataTable, type Column } from '../lists/data-table.js';
import { Empty } from '../parts/empty.js';
import { Failed } from '../parts/failed.js';
import { FilterSelect } from '../lists/filter-select.js';
import { Filters } from '../lists/filters.js';
import { LinkButton, TextLink } from '../parts/links.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { SearchBox } from '../lists/search-box.js';
import { useWalk } from '../lists/use-walk.js';
import { useForWhom } from '../places/use-for-whom.js';
import { holds, useMe } from '../sign-in/me.js';
import { Day, useToday } from '../when/day.js';
import { InForceMark, OverdueMark, PackReason, PinnedMark, SuggestedMark } from './pack-marks.js';
import { IndustryMissing } from './industry-missing.js';
import { matchingRules } from './matching-rules.js';
import { PackDialog } from './pack-dialog.js';
import { GuidelineTabs } from '../guidelines/tabs.js';
import cell from '../lists/cell.module.css';
import classes from './packs.module.css';
import shapes from '../parts/shapes.module.css';

/** The rule packs: which are in force, whose they are, and when each is looked over again. */
export function PacksScreen() {
  const { t } = useTranslation('packs');
  const search = useSearch({ from: '/shell/guidelines' });
  const navigate = useNavigate({ from: '/guidelines' });
  const packs = useQuery(packsQuery);
  const change = (changed: Partial<typeof search>) =>
    void navigate({ search: { ...search, ...changed }, replace: true });
  const shown = packs.data?.items.filter(
    (pack) =>
      (!search.inForce || pack.inForce === (search.inForce === 'yes')) &&
      (!search.search || matchingRules(pack, search.search).length > 0),
  );
  return (
    <Page
      title={t('title')}
      about={t('about')}
      back={<GuidelineTabs />}
      actions={
        <LinkButton to="/guidelines/quality" variant="default">
          {t('quality')}
        </LinkButton>
      }
    >
      <IndustryMissing />
      <Filters label={t('filter')}>
        <SearchBox label={t('search')} value={search.search} onChange={(text) => change({ search: text })} />
        <FilterSelect
          label={t('state')}
          any={t('any')}
          options={[
            { value: 'yes', label: t('inForce') },
            { value: 'no', label: t('notInForce') },
          ]}
          value={search.inForce}
          onChange={(inForce) => change({ inForce })}
        />
      </Filters>
      <Panel flush>
        {packs.error && !packs.data ? (
          <Failed error={packs.error} retry={() => void packs.refetch()} />
        ) : !shown ? (
          <RowsSkeleton />
        ) : shown.length === 0 ? (
          <Empty icon={IconListSearch} title={t('none')}>
            {t('noneWords')}
          </Empty>
        ) : (
          <PackTable packs={shown} searched={search.search} />
        )}
      </Panel>
    </Page>
  );
}

function PackTable({ packs, searched }: { packs: Pack[]; searched: string | undefined }) {
  const { t } = useTranslation('packs');
  const list = useWalk<HTMLDivElement>();
  const isAdmin = holds(useMe(), 'admin');
  const today = useToday();
  const forWhom = useForWhom();
  const [changing, setChanging] = useState<Pack | null>(null);
  const columns: Column<Pack>[] = [
    {
      id: 'title',
      header: t('column.pack'),
      cell: (pack) => (
        <div className={cell.title}>
          <TextLink
            to="/guidelines/packs/$packId"
            params={{ packId: pack.id }}
            search={{ search: searched }}
            quiet
            data-walk
          >
            {pack.title}
          </TextLink>
          <span className={cell.sub}>{forWhom(pack)}</span>
          <span className={cell.sub}>
            {t('rules', { count: pack.rules.length })}
            {searched && ` · ${t('matching', { count: matchingRules(pack, searched).length })}`}
          </span>
        </div>
      ),
    },
    {
      id: 'version',
      header: t('column.version'),
      wideOnly: true,
      cell: (pack) => (
        <span className={shapes.marks}>
          {pack.version} {pack.pinnedVersion && <PinnedMark />}
        </span>
      ),
    },
    { id: 'owner', header: t('column.owner'), wideOnly: true, cell: ({ owner }) => owner },
    {
      id: 'effective',
      header: t('column.effective'),
      wideOnly: true,
      cell: (pack) => <Day day={pack.effective} />,
    },
    {
      id: 'review',
      header: t('column.review'),
      wideOnly: true,
      cell: ({ review }) => (
        <span className={shapes.marks}>
          <Day day={review} /> {review < today && <OverdueMark />}
        </span>
      ),
    },
    {
      id: 'inForce',
      header: t('column.inForce'),
      width: 240,
      cell: (pack) => (
        <div className={classes.standing}>
          <span className={shapes.marks}>
            {isAdmin ? (
              <Switch
                withThumbIndicator={false}
                className={classes.switch}
                label={t(pack.inForce ? 'inForce' : 'notInForce')}
                aria-label={t('switch', { pack: pack.title })}
                checked={pack.inForce}
                onChange={() => setChanging(pack)}
              />
            ) : (
              <InForceMark inForce={pack.inForce} />
            )}
            {pack.meant && !pack.inForce && <SuggestedMark />}
          </span>
          <span className={cell.sub}>
            <PackReason pack={pack} />
          </span>
        </div>
      ),
    },
  ];
  return (
    <div ref={list}>
      <DataTable label={t('title')} columns={columns} rows={packs} keyOf={({ id }) => id} />
      {changing && <PackDialog pack={changing} onClose={() => setChanging(null)} />}
    </div>
  );
}
