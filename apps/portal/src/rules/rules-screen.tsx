import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { IconGavel, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ownRuleStateValues } from '#libs/api-client';
import { ownRulesQuery, type OwnRule } from '../api/own-rules.js';
import { DataTable, type Column } from '../lists/data-table.js';
import { Empty } from '../parts/empty.js';
import { Failed } from '../parts/failed.js';
import { FilterSelect } from '../lists/filter-select.js';
import { Filters } from '../lists/filters.js';
import { TextLink } from '../parts/links.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { SearchBox } from '../lists/search-box.js';
import { useWalk } from '../lists/use-walk.js';
import { SeverityMark } from '../screening/severity-mark.js';
import { holds, useMe } from '../sign-in/me.js';
import { Time } from '../when/time.js';
import { RuleStateMark } from '../guidelines/rule-state-mark.js';
import { GuidelineTabs } from '../guidelines/tabs.js';
import cell from '../lists/cell.module.css';

/** The rules an organisation adds to the packs. */
export function RulesScreen() {
  const { t } = useTranslation(['rules', 'guidelines']);
  const mayChange = holds(useMe(), 'comms_lead', 'admin');
  const search = useSearch({ from: '/shell/guidelines/rules' });
  const navigate = useNavigate({ from: '/guidelines/rules' });
  const rules = useQuery(ownRulesQuery);
  const change = (changed: Partial<typeof search>) =>
    void navigate({ search: { ...search, ...changed }, replace: true });
  const all = rules.data?.items;
  const words = (search.search ?? '').toLowerCase().split(/\s+/);
  const shown = all?.filter(
    ({ key, title, state, definition }) =>
      (!search.state || state === search.state) &&
      words.every((word) => `${key} ${title} ${definition}`.toLowerCase().includes(word)),
  );
  const write = mayChange && (
    <Button component={Link} to="/guidelines/rules/new" leftSection={<IconPlus size={16} aria-hidden />}>
      {t('new')}
    </Button>
  );
  return (
    <Page title={t('title')} about={t('about')} back={<GuidelineTabs />} actions={write}>
      {all && all.length > 0 && (
        <Filters label={t('filter')}>
          <SearchBox label={t('search')} value={search.search} onChange={(text) => change({ search: text })} />
          <FilterSelect
            label={t('column.state')}
            any={t('anyState')}
            options={ownRuleStateValues.map((value) => ({ value, label: t(`guidelines:state.${value}`) }))}
            value={search.state}
            onChange={(state) => change({ state })}
          />
        </Filters>
      )}
      <Panel flush>
        {rules.error && !rules.data ? (
          <Failed error={rules.error} retry={() => void rules.refetch()} />
        ) : !all || !shown ? (
          <RowsSkeleton />
        ) : all.length === 0 ? (
          <Empty icon={IconGavel} title={t('empty')}>
            {t(mayChange ? 'emptyWords' : 'emptyReader')}
          </Empty>
        ) : shown.length === 0 ? (
          <Empty icon={IconGavel} title={t('none')}>
            {t('noneWords')}
          </Empty>
        ) : (
          <RuleTable rules={shown} />
        )}
      </Panel>
    </Page>
  );
}

function RuleTable({ rules }: { rules: OwnRule[] }) {
  const { t } = useTranslation('rules');
  const list = useWalk<HTMLDivElement>();
  const columns: Column<OwnRule>[] = [
    {
      id: 'title',
      header: t('column.rule'),
      cell: (rule) => (
        <div className={cell.title}>
          <TextLink dir="auto" to="/guidelines/rules/$ruleId" params={{ ruleId: rule.id }} quiet data-walk>
            {rule.title}
          </TextLink>
          <span className={cell.sub}>{rule.key}</span>
        </div>
      ),
    },
    { id: 'state', header: t('column.state'), width: 120, cell: ({ state }) => <RuleStateMark state={state} /> },
    {
      id: 'severity',
      header: t('column.severity'),
      wideOnly: true,
      width: 160,
      cell: ({ severity }) => <SeverityMark severity={severity} />,
    },
    {
      id: 'version',
      header: t('column.version'),
      wideOnly: true,
      figures: true,
      width: 90,
      cell: ({ version }) => version,
    },
    {
      id: 'updated',
      header: t('column.updated'),
      wideOnly: true,
      width: 220,
      cell: ({ updatedAt, updatedBy }) => (
        <>
          <Time at={updatedAt} />
          {updatedBy && ` · ${updatedBy.name}`}
        </>
      ),
    },
  ];
  return (
    <div ref={list}>
      <DataTable label={t('title')} columns={columns} rows={rules} keyOf={({ id }) => id} />
    </div>
  );
}
