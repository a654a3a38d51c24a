import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { networkName } from '#libs/captions';
import { verdicts } from '#libs/screener';
import type { ChangeEffect, TriedExample, Verdict } from '../api/guidelines.js';
import { DataTable, type Column } from '../lists/data-table.js';
import { TextLink } from '../parts/links.js';
import { RouteMark, VerdictMark } from '../parts/state-marks.js';
import { formatNumber } from '../when/formats.js';
import { Time } from '../when/time.js';
import { MarkedText } from './marked-text.js';
import classes from './what-if.module.css';

type Outcome = Verdict | 'route';
/** The strictest first. */
const outcomes: Outcome[] = [...[...verdicts].reverse(), 'route'];

/** How many examples are shown before one asks for more. */
const few = 5;

/** What a change does to a list of texts: how many end otherwise, and which. `none` is said of an empty list. */
export function Effect({ effect, none }: { effect: ChangeEffect; none: string }) {
  const { t, i18n } = useTranslation('what-if');
  const [all, setAll] = useState(false);
  const number = (value: number) => formatNumber(value, i18n.language);
  if (effect.texts === 0) return <p className={classes.muted}>{none}</p>;
  const columns: Column<Outcome>[] = [
    {
      id: 'outcome',
      header: t('outcome'),
      cell: (row) => (row === 'route' ? <RouteMark plain /> : <VerdictMark state={row} plain />),
    },
    { id: 'before', header: t('before'), figures: true, cell: (row) => number(effect.before[row]) },
    { id: 'after', header: t('after'), figures: true, cell: (row) => number(effect.after[row]) },
    {
      id: 'difference',
      header: t('difference'),
      figures: true,
      cell: (row) => {
        const difference = effect.after[row] - effect.before[row];
        if (difference === 0) return <span className={classes.muted}>–</span>;
        return <strong>{`${difference > 0 ? '+' : '−'}${number(Math.abs(difference))}`}</strong>;
      },
    },
  ];
  const shown = all ? effect.examples : effect.examples.slice(0, few);
  return (
    <>
      <p role="status">
        <strong>{t('changed', { count: effect.changed, texts: number(effect.texts) })}</strong>{' '}
        {effect.touched > effect.changed && t('touched', { count: effect.touched - effect.changed })}{' '}
        {effect.capped && t('capped', { texts: number(effect.texts) })}
      </p>
      <div className={classes.counts}>
        <DataTable label={t('counts')} columns={columns} rows={[...outcomes]} keyOf={(row) => row} />
      </div>
      {shown.length > 0 && (
        <ul className={classes.examples} aria-label={t('examples')}>
          {shown.map((example, at) => (
            <li key={`${example.id ?? 'pasted'}-${at}`}>
              <Example example={example} />
            </li>
          ))}
        </ul>
      )}
      {effect.examples.length > shown.length && (
        <div>
          <Button variant="default" size="xs" onClick={() => setAll(true)}>
            {t('more', { count: effect.examples.length - shown.length })}
          </Button>
        </div>
      )}
    </>
  );
}

function Example({ example }: { example: TriedExample }) {
  const { t } = useTranslation(['what-if', 'words']);
  const { kind, itemId, title, network, at, text, before, after, findings, gone } = example;
  const told = findings.length > 0 ? findings : gone;
  return (
    <>
      <div className={classes.head}>
        <span className={classes.muted}>
          {t(`kind.${kind}`)}
          {title && ' · '}
          {title &&
            (itemId ? (
              <TextLink to="/library/$itemId" params={{ itemId }} target="_blank">
                {title}
              </TextLink>
            ) : (
              title
            ))}
          {network && ` · ${networkName(network)}`}
          {at && (
            <>
              {' · '}
              <Time at={at} as="date" />
            </>
          )}
        </span>
        <Step before={before} after={after} />
      </div>
      <MarkedText text={text} findings={told} />
      <ul className={classes.why}>
        {[...new Map(told.map((finding) => [finding.rule, finding])).values()].map(({ rule, message }) => (
          <li key={rule}>
            <code>{rule}</code> {findings.length > 0 ? message : t('gone')}
          </li>
        ))}
      </ul>
    </>
  );
}

function Step({ before, after }: { before: Verdict; after: Verdict }) {
  const { t } = useTranslation('what-if');
  if (before === after) return <VerdictMark state={after} />;
  return (
    <span className={classes.step}>
      <VerdictMark state={before} plain />
      <IconArrowRight size={14} role="img" aria-label={t('becomes')} />
      <VerdictMark state={after} />
    </span>
  );
}
