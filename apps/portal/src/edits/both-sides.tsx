import { Button, Radio } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../parts/notice.js';
import { Time } from '../when/time.js';
import { differing, likely, merged, type Field, type Side } from './edit.rules.js';
import { theirsOf, type Edit } from './use-edit.js';
import classes from './both-sides.module.css';

interface Props<T extends object> {
  edit: Edit<T>;
  fields: readonly Field<T>[];
  /** Of the attempt to save, if there was one. */
  error: unknown;
}

/** When two people changed one thing: both sides field by field, for the second to choose from. Nothing is lost by it. */
export function BothSides<T extends object>({ edit, fields, error }: Props<T>) {
  const { t } = useTranslation('library');
  if (edit.conflict) return <Choices key={edit.conflict.latest.revision} edit={edit} fields={fields} error={error} />;
  if (!edit.before) return null;
  return (
    <p className={classes.note} role="status">
      {t('bothSides.settled')}{' '}
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<IconArrowBackUp size={13} aria-hidden />}
        onClick={edit.putBack}
      >
        {t('bothSides.putBack')}
      </Button>
    </p>
  );
}

function Choices<T extends object>({ edit, fields, error }: Props<T>) {
  const { t } = useTranslation('library');
  const { kept, latest } = edit.conflict!;
  const [mine, theirs] = [kept.values, latest.values];
  const open = differing(fields, mine, theirs);
  const [chosen, choose] = useState<Record<string, Side>>({});
  const sideOf = (field: Field<T>) => chosen[field.name] ?? likely(field, kept);
  const name = latest.change?.by?.name ?? t('bothSides.somebody');
  const at = latest.change && <Time at={latest.change.at} as="moment" />;
  const top = useRef<HTMLDivElement>(null);
  const refused = theirsOf(error) !== null;
  // Whoever is typing is left where they are; whoever has just tried to save looks for the reason.
  useEffect(() => {
    if (refused) top.current?.scrollIntoView({ block: 'start' });
  }, [refused]);
  const take = (side: (field: Field<T>) => Side) =>
    edit.settle(merged(open, Object.fromEntries(open.map((field) => [field.name, side(field)])), mine, theirs));
  return (
    <div ref={top} className={classes.top}>
      <Notice title={t('bothSides.title', { name })}>
        <p className={classes.why}>
          {at}
          {at && ' · '}
          {t('bothSides.why')}
        </p>
        {open.map((field) => (
          <Radio.Group
            key={field.name}
            className={classes.field}
            label={field.label}
            value={sideOf(field)}
            onChange={(side) => choose({ ...chosen, [field.name]: side as Side })}
          >
            <div className={classes.sides}>
              {(['mine', 'theirs'] as const).map((side) => (
                <Radio
                  key={side}
                  value={side}
                  className={classes.side}
                  classNames={{ label: classes.whose, description: classes.text }}
                  aria-label={`${field.label}: ${side === 'mine' ? t('bothSides.yours') : name}`}
                  label={side === 'mine' ? t('bothSides.yours') : name}
                  description={field.show(side === 'mine' ? mine : theirs) || t('bothSides.empty')}
                />
              ))}
            </div>
          </Radio.Group>
        ))}
        <div className={classes.ways}>
          <Button onClick={() => take(sideOf)}>{t('bothSides.asChosen')}</Button>
          <Button variant="default" onClick={() => take(() => 'mine')}>
            {t('bothSides.allMine')}
          </Button>
          <Button variant="default" onClick={() => take(() => 'theirs')}>
            {t('bothSides.allTheirs')}
          </Button>
        </div>
      </Notice>
    </div>
  );
}
