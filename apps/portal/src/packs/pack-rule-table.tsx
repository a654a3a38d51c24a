import { useTranslation } from 'react-i18next';
import type { Pack, PackRule } from '../api/guidelines.js';
import type { OwnRuleState } from '../api/own-rules.js';
import { DataTable, type Column } from '../lists/data-table.js';
import type { Severity } from '../screening/screening-types.js';
import { SeverityMark } from '../screening/severity-mark.js';
import { Day } from '../when/day.js';
import { RuleStateMark } from '../guidelines/rule-state-mark.js';
import { InForceMark, UnverifiedMark } from './pack-marks.js';
import cell from '../lists/cell.module.css';
import classes from './packs.module.css';
import shapes from '../parts/shapes.module.css';

/** The rules of a pack as somebody who has to vouch for them reads them: what, how grave, and by what authority. */
export function PackRuleTable({ pack, rules }: { pack: Pack; rules: PackRule[] }) {
  const { t } = useTranslation('packs');
  const columns: Column<PackRule>[] = [
    {
      id: 'title',
      header: t('column.rule'),
      cell: (rule) => (
        <div className={cell.title}>
          <span>{rule.title}</span>
          <span className={cell.sub}>{rule.id}</span>
        </div>
      ),
    },
    {
      id: 'severity',
      header: t('column.severity'),
      width: 140,
      cell: ({ severity }) => <SeverityMark severity={severity as Severity} />,
    },
    {
      id: 'state',
      header: t('column.state'),
      wideOnly: true,
      width: 120,
      cell: ({ state }) =>
        pack.inForce || state !== 'live' ? (
          <RuleStateMark state={state as OwnRuleState} plain />
        ) : (
          <InForceMark inForce={false} plain />
        ),
    },
    {
      id: 'source',
      header: t('column.source'),
      wideOnly: true,
      width: '40%',
      cell: (rule) => <Source rule={rule} />,
    },
  ];
  return (
    <DataTable label={t('rules', { count: pack.rules.length })} columns={columns} rows={rules} keyOf={({ id }) => id} />
  );
}

/** The source with its address, the day it was read, and whether whoever wrote the rule read it at all. */
function Source({ rule: { source, verified } }: { rule: PackRule }) {
  const { t } = useTranslation('packs');
  return (
    <div className={classes.source}>
      {/^https?:/.test(source.url) ? (
        <a href={source.url} target="_blank" rel="noreferrer">
          {source.title}
        </a>
      ) : (
        source.title
      )}
      <span className={shapes.marks}>
        <span className={cell.sub}>
          {t('read')} <Day day={source.read} />
        </span>
        {!verified && <UnverifiedMark />}
      </span>
    </div>
  );
}
