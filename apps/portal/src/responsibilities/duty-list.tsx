import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { AskFirst } from '../parts/ask-first.js';
import { Mark } from '../parts/mark.js';
import { notify } from '../parts/notify.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { formatList } from '../when/formats.js';
import { clockText, daysText } from './hours.js';
import { endResponsibility, type Responsibility } from './responsibilities-api.js';
import classes from './responsibilities.module.css';

interface Props {
  duties: Responsibility[];
  onChange: (duty: Responsibility) => void;
}

/** Who answers for what, by kind. */
export function DutyList({ duties, onChange }: Props) {
  const { t } = useTranslation('settings');
  const kinds = [...new Set(duties.map(({ kind }) => kind))];
  return kinds.map((kind) => (
    <section key={kind} className={classes.kind} aria-label={t(`dutyKind.${kind}`)}>
      <h3 className={classes.kindName}>{t(`dutyKind.${kind}`)}</h3>
      <ul className={classes.rows}>
        {duties
          .filter((duty) => duty.kind === kind)
          .map((duty) => (
            <DutyRow key={duty.id} duty={duty} onChange={() => onChange(duty)} />
          ))}
      </ul>
    </section>
  ));
}

function DutyRow({ duty, onChange }: { duty: Responsibility; onChange: () => void }) {
  const { t, i18n } = useTranslation('settings');
  const name = (duty.member ?? duty.team)?.name ?? t('duties.gone');
  const end = useMutation({
    mutationFn: () => endResponsibility(duty.id),
    meta: {
      changes: ['/api/responsibilities', '/api/responsibilities/gaps'],
      doubts: ['/api/responsibilities'],
    },
    onSuccess: () => notify(t('duties.ended', { name })),
  });
  const list = (names: string[], every: string) => (names.length > 0 ? formatList(names, i18n.language) : every);
  return (
    <li className={classes.row}>
      <div className={classes.rowWords}>
        <strong dir="auto">{name}</strong>
        <span className={classes.sub}>
          {list(
            duty.topics.map((topic) => topic.name),
            t('duties.everyTopic'),
          )}
          {' · '}
          {list(duty.regions, t('duties.everyRegion'))}
          {' · '}
          <Hours duty={duty} />
        </span>
        {!duty.manned && (
          <Mark tone="warn" icon={IconAlertTriangle} plain>
            {t('duties.unmanned')}
          </Mark>
        )}
      </div>
      <div className={classes.ways}>
        <Button variant="subtle" aria-label={t('duties.changeOf', { name })} onClick={onChange}>
          {t('duties.change')}
        </Button>
        <AskFirst
          button={t('duties.end')}
          question={t('duties.endWords', { name })}
          loading={end.isPending}
          onConfirm={() => end.mutate()}
        />
      </div>
      <ProblemAlert error={end.error} />
    </li>
  );
}

function Hours({ duty: { weekdays, fromMinute, untilMinute, timeZone } }: { duty: Responsibility }) {
  const { t, i18n } = useTranslation('settings');
  if (weekdays.length === 0 && fromMinute === null) return t('duties.always');
  const days = weekdays.length === 0 ? t('duties.everyDay') : daysText(weekdays, i18n.language);
  const span = fromMinute === null || untilMinute === null ? '' : ` ${clockText(fromMinute)}–${clockText(untilMinute)}`;
  return `${days}${span} (${timeZone})`;
}
