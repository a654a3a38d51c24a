import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SafetyCaseSummary } from '../api/safety.js';
import { DataTable, type Column } from '../lists/data-table.js';
import { notify } from '../parts/notify.js';
import { useProblemText } from '../parts/problem-text.js';
import { useWalk } from '../lists/use-walk.js';
import { useMe } from '../sign-in/me.js';
import { Time } from '../when/time.js';
import { CaseMark } from './case-mark.js';
import { ClockMark } from './clock-mark.js';
import { CriteriaMark } from './criteria-mark.js';
import classes from './case-table.module.css';
import shared from './cases.module.css';
import { useCaseChange } from './use-case-change.js';
import { useCaseWords } from './use-case-words.js';

interface Props {
  label: string;
  cases: SafetyCaseSummary[];
  now: number;
  stale: boolean;
}

/** Cases one under the other, to compare their clocks and what is missing. */
export function CaseTable({ label, cases, now, stale }: Props) {
  const { t } = useTranslation('cases');
  const words = useCaseWords();
  const list = useWalk<HTMLDivElement>();
  const columns: Column<SafetyCaseSummary>[] = [
    {
      id: 'case',
      header: t('column.case'),
      cell: (found) => (
        <div className={classes.name}>
          <Link to="/safety/$caseId" params={{ caseId: found.id }} className={classes.link} data-walk>
            {t('case.title', { number: found.number })} <span className={classes.summary}>{words.about(found)}</span>
          </Link>
          <span className={shared.sub}>
            {[t(`confidence.${found.confidence}`), words.source(found.source), found.reporter?.name]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </div>
      ),
    },
    {
      id: 'clock',
      header: t('column.clock'),
      width: 222,
      wideOnly: true,
      cell: (found) => (
        <div className={classes.time}>
          <ClockMark of={found} now={now} />
          <span className={shared.sub}>
            <Time at={found.closedAt ?? found.dueAt} as="moment" />
          </span>
        </div>
      ),
    },
    {
      id: 'criteria',
      header: t('column.criteria'),
      width: 180,
      wideOnly: true,
      cell: (found) => <CriteriaMark of={found} />,
    },
    {
      id: 'assignee',
      header: t('column.assignee'),
      width: 150,
      wideOnly: true,
      cell: (found) => found.assignee?.name ?? (found.closedAt ? '–' : <TakeButton of={found} />),
    },
    {
      id: 'state',
      header: t('column.state'),
      width: 130,
      wideOnly: true,
      cell: ({ state }) => <CaseMark state={state} />,
    },
  ];
  return (
    <div ref={list}>
      <DataTable label={label} columns={columns} rows={cases} keyOf={({ id }) => id} stale={stale} />
    </div>
  );
}

function TakeButton({ of }: { of: SafetyCaseSummary }) {
  const { t } = useTranslation('cases');
  const me = useMe();
  const textOf = useProblemText();
  const change = useCaseChange(of);
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={change.isPending}
      onClick={() => change.mutate({ assigneeId: me.memberId }, { onError: (error) => notify(textOf(error)) })}
      aria-label={t('takeNumber', { number: of.number })}
    >
      {t('take')}
    </Button>
  );
}
