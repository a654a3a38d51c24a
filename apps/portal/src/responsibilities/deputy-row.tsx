import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconClock, IconUserCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { AskFirst } from '../parts/ask-first.js';
import { Mark } from '../parts/mark.js';
import { notify } from '../parts/notify.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { dayText } from './day-text.js';
import { endDeputy, type Deputy } from './responsibilities-api.js';
import classes from './responsibilities.module.css';

interface Props {
  deputy: Deputy;
  everybody: boolean;
  onChange: () => void;
}

/** Somebody who stands in, with the ways to change and to end it. */
export function DeputyRow({ deputy, everybody, onChange }: Props) {
  const { t, i18n } = useTranslation(['settings', 'parts']);
  const [first, last] = [deputy.firstOn, deputy.lastOn].map((day) => dayText(day, i18n.language));
  const names = { name: deputy.deputy.name, member: deputy.member.name };
  const end = useMutation({
    mutationFn: () => endDeputy(deputy.id),
    meta: { changes: ['/api/deputies'], doubts: ['/api/deputies'] },
    onSuccess: () => notify(t('deputies.ended', names)),
  });
  return (
    <li className={classes.row}>
      <div className={classes.rowWords}>
        <strong dir="auto">{everybody ? t('deputies.forWhom', names) : names.name}</strong>
        <span className={classes.sub}>{t('deputies.days', { first, last })}</span>
        {deputy.now ? (
          <Mark tone="info" icon={IconUserCheck} plain>
            {t('deputies.now')}
          </Mark>
        ) : (
          <Mark tone="neutral" icon={IconClock} plain>
            {t('deputies.later')}
          </Mark>
        )}
      </div>
      <div className={classes.ways}>
        <Button variant="subtle" aria-label={t('deputies.changeOf', names)} onClick={onChange}>
          {t('duties.change')}
        </Button>
        <AskFirst
          button={t('duties.end')}
          question={t('deputies.endWords', names)}
          loading={end.isPending}
          onConfirm={() => end.mutate()}
        />
      </div>
      <ProblemAlert error={end.error} />
    </li>
  );
}
