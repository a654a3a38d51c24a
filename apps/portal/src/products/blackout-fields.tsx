import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconCalendarOff, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { WordListsChange } from '../api/words.js';
import { Mark } from '../parts/mark.js';
import { useMe } from '../sign-in/me.js';
import { wallTimeOf } from '../when/zoned-time.js';
import shapes from '../parts/shapes.module.css';
import classes from './words.module.css';

type Blackout = WordListsChange['blackouts'][number];

interface Props {
  blackouts: Blackout[];
  /** By path, such as `blackouts.0.to`. */
  errors: Record<string, string>;
  onChange: (blackouts: Blackout[]) => void;
}

/** Days on which nothing about results, outlook or deals may go out. */
export function BlackoutFields({ blackouts, errors, onChange }: Props) {
  const { t } = useTranslation('products');
  const change = (at: number, part: Partial<Blackout>) =>
    onChange(blackouts.map((blackout, index) => (index === at ? { ...blackout, ...part } : blackout)));
  const errorsOf = (at: number) =>
    (['from', 'to', 'reason'] as const).flatMap((part) => {
      const message = errors[`blackouts.${at}.${part}`];
      return message ? [t('words.blackouts.wrong', { field: t(`words.blackouts.${part}`), message })] : [];
    });
  return (
    <div className={shapes.stack}>
      {blackouts.length === 0 && <p className={shapes.muted}>{t('words.blackouts.none')}</p>}
      {blackouts.length > 0 && (
        <div className={classes.blackoutHead} aria-hidden>
          {(['from', 'to', 'reason'] as const).map((part) => (
            <span key={part}>{t(`words.blackouts.${part}`)}</span>
          ))}
        </div>
      )}
      {blackouts.map((blackout, at) => {
        const wrong = errorsOf(at);
        const field = (part: keyof Blackout) => ({
          'aria-label': t(`words.blackouts.${part}Of`, { number: at + 1 }),
          'aria-describedby': wrong.length > 0 ? `blackout-${at}-error` : undefined,
          value: blackout[part],
          error: Boolean(errors[`blackouts.${at}.${part}`]),
          onChange: (event: { currentTarget: { value: string } }) => change(at, { [part]: event.currentTarget.value }),
        });
        return (
          <div key={at} className={classes.blackout}>
            <TextInput type="date" {...field('from')} />
            <TextInput type="date" {...field('to')} />
            <TextInput placeholder={t('words.blackouts.example')} {...field('reason')} />
            <ActionIcon
              aria-label={t('words.blackouts.remove', { number: at + 1 })}
              onClick={() => onChange(blackouts.filter((_, index) => index !== at))}
            >
              <IconTrash size={17} aria-hidden />
            </ActionIcon>
            <BlackoutMark blackout={blackout} />
            {wrong.length > 0 && (
              <p id={`blackout-${at}-error`} className={shapes.error}>
                {wrong.join(' ')}
              </p>
            )}
          </div>
        );
      })}
      {errors.blackouts && <p className={shapes.error}>{errors.blackouts}</p>}
      <div>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onChange([...blackouts, { from: '', to: '', reason: '' }])}
        >
          {t('words.blackouts.add')}
        </Button>
      </div>
    </div>
  );
}

/** Says when a period runs today, by the organisation's calendar. */
export function BlackoutMark({ blackout: { from, to } }: { blackout: Blackout }) {
  const { t } = useTranslation('products');
  const { organisation } = useMe();
  const today = wallTimeOf(new Date(), organisation.timeZone).slice(0, 10);
  if (!from || !to || to < from || today < from) return null;
  if (today > to) return <span className={shapes.muted}>{t('words.blackouts.over')}</span>;
  return (
    <Mark tone="warn" icon={IconCalendarOff}>
      {t('words.blackouts.now')}
    </Mark>
  );
}
