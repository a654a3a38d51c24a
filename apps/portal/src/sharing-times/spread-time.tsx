import { Button, NativeSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../parts/problem-alert.js';
import { findSpreadTime, type OfferedTime, type SpreadWish } from './calls.js';
import classes from './spread-time.module.css';

const DAYS = [1, 3, 7] as const;
const MOST_TURNS = 100;

interface Sought {
  days: number;
  turn: number;
}

interface Props {
  wish: SpreadWish;
  /** Whether the time that is chosen was found here, and may still be. */
  found: boolean;
  /** Hears null where there is none. */
  onSought: (time: OfferedTime | null) => void;
}

/** Finds a time apart from what colleagues share of the item, within the days that the member allows. */
export function SpreadTime({ wish, found, onSought }: Props) {
  const { t } = useTranslation('share');
  const [{ days, turn }, setSought] = useState<Sought>({ days: 1, turn: 0 });
  const find = useMutation({
    mutationFn: (wanted: Sought) => findSpreadTime({ ...wish, ...wanted }),
  });
  // Heard by the call, not by the mutation: what comes after another way was chosen must not choose again.
  const ask = (wanted: Sought) => find.mutate(wanted, { onSuccess: ({ time }) => onSought(time) });
  const seek = (wanted: Sought) => {
    setSought(wanted);
    ask(wanted);
  };
  useEffect(() => {
    if (!found) ask({ days, turn });
    // Once, when it is chosen; from then on by hand.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const none = find.data?.time === null;
  return (
    <div className={classes.spread}>
      <p className={classes.why}>{t('when.spreadWhy')}</p>
      <div className={classes.fields}>
        <NativeSelect
          label={t('when.spreadWithin')}
          value={String(days)}
          data={DAYS.map((each) => ({ value: String(each), label: t(`when.spreadDays.${each}`) }))}
          onChange={(event) => seek({ days: Number(event.currentTarget.value), turn })}
        />
        <Button
          variant="default"
          loading={find.isPending}
          onClick={() => seek({ days, turn: (turn + 1) % MOST_TURNS })}
        >
          {found ? t('when.spreadAnother') : t('when.spreadFind')}
        </Button>
      </div>
      <ProblemAlert error={find.error} />
      {none && <p role="status">{t('when.spreadNone')}</p>}
    </div>
  );
}
