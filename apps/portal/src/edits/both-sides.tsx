import { Button, Radio } from '@mantine/core';
import { useCallbackRef } from '@mantine/hooks';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../parts/notice.js';
import { formatList } from '../when/formats.js';
import { Time } from '../when/time.js';
import { clashing, differing, likely, merged, type Field, type Side } from './edit.rules.js';
import { Meanwhile } from './meanwhile.js';
import { theirsOf, type Edit } from './use-edit.js';
import { useSaver } from './use-saver.js';
import classes from './both-sides.module.css';

interface Props<T extends object> {
  edit: Edit<T>;
  fields: readonly Field<T>[];
  /** Of the attempt to save, if there was one. */
  error: unknown;
}

/**
 * When two people changed one thing. Where they changed different fields, both changes are put together, and that is
 * said; where they changed the same, both sides are shown for the second to choose from. Nothing is lost by either.
 */
export function BothSides<T extends object>({ edit, fields, error }: Props<T>) {
  const { conflict } = edit;
  if (!conflict) return edit.before ? <Settled edit={edit} error={error} /> : <Meanwhile error={error} />;
  const { kept, latest } = conflict;
  const Asked = clashing(fields, kept, latest.values).length > 0 ? Choices : Merge;
  return <Asked key={latest.revision} edit={edit} fields={fields} error={error} />;
}

/** Whoever is typing is left where they are; whoever has just tried to save looks for the reason. */
function useAttention(error: unknown) {
  const top = useRef<HTMLDivElement>(null);
  const refused = theirsOf(error) !== null;
  useEffect(() => {
    if (!refused) return;
    top.current?.scrollIntoView({ block: 'start' });
    top.current?.focus({ preventScroll: true });
  }, [refused]);
  return top;
}

function Merge<T extends object>({ edit, fields }: Props<T>) {
  const { settle } = edit;
  const { kept, latest } = edit.conflict!;
  const merge = useCallbackRef(() => {
    const open = differing(fields, kept.values, latest.values);
    const sides = Object.fromEntries(open.map((field) => [field.name, likely(field, kept)]));
    const theirs = open.filter((field) => sides[field.name] === 'theirs').map(({ label }) => label);
    settle(merged(open, sides, kept.values, latest.values), { change: latest.change, fields: theirs });
  });
  // Once for each revision: the next one mounts this anew.
  useEffect(() => merge(), [merge]);
  return null;
}

function Settled<T extends object>({ edit, error }: Omit<Props<T>, 'fields'>) {
  const { t, i18n } = useTranslation('edits');
  const top = useAttention(error);
  const { takenOver } = edit;
  const { name, own } = useSaver(takenOver?.change);
  const fields = formatList(takenOver?.fields ?? [], i18n.language);
  return (
    <div ref={top} tabIndex={-1} className={classes.note} role="status">
      {!takenOver
        ? t('settled')
        : fields
          ? t(own ? 'own.merged' : 'merged', { name, fields })
          : t(own ? 'own.mergedMine' : 'mergedMine', { name })}{' '}
      {takenOver?.change && (
        <>
          <span className={classes.why}>
            <Time at={takenOver.change.at} as="moment" />
          </span>{' '}
        </>
      )}
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<IconArrowBackUp size={13} aria-hidden />}
        onClick={edit.putBack}
      >
        {t('putBack')}
      </Button>
    </div>
  );
}

function Choices<T extends object>({ edit, fields, error }: Props<T>) {
  const { t } = useTranslation('edits');
  const { kept, latest } = edit.conflict!;
  const [mine, theirs] = [kept.values, latest.values];
  const open = differing(fields, mine, theirs);
  const [chosen, choose] = useState<Record<string, Side>>({});
  const sideOf = (field: Field<T>) => chosen[field.name] ?? likely(field, kept);
  const { name, own } = useSaver(latest.change);
  const whose = { mine: t(own ? 'own.here' : 'yours'), theirs: own ? t('own.there') : name };
  const at = latest.change && <Time at={latest.change.at} as="moment" />;
  const top = useAttention(error);
  const take = (side: (field: Field<T>) => Side) =>
    edit.settle(merged(open, Object.fromEntries(open.map((field) => [field.name, side(field)])), mine, theirs));
  return (
    <div ref={top} tabIndex={-1} className={classes.top}>
      <Notice title={t(own ? 'own.title' : 'title', { name })}>
        <p className={classes.why}>
          {at}
          {at && ' · '}
          {t('why')}
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
                  aria-label={`${field.label}: ${whose[side]}`}
                  label={whose[side]}
                  description={field.show(side === 'mine' ? mine : theirs) || t('empty')}
                />
              ))}
            </div>
          </Radio.Group>
        ))}
        <div className={classes.ways}>
          <Button onClick={() => take(sideOf)}>{t('asChosen')}</Button>
          <Button variant="default" onClick={() => take(() => 'mine')}>
            {t(own ? 'own.allHere' : 'allMine')}
          </Button>
          <Button variant="default" onClick={() => take(() => 'theirs')}>
            {t(own ? 'own.allThere' : 'allTheirs')}
          </Button>
        </div>
      </Notice>
    </div>
  );
}
