import { Kbd, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry } from './entry.js';
import { FinderStatus } from './finder-status.js';
import classes from './palette.module.css';
import { useEntries } from './use-entries.js';
import { useHits } from './use-hits.js';

/** The field and what it finds, walked with the arrow keys and chosen with Enter while the caret stays in the field. */
export function Finder({ onRun }: { onRun: () => void }) {
  const { t } = useTranslation('palette');
  const [written, setWritten] = useState('');
  const [active, setActive] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const typed = written.trim();
  const hits = useHits(typed);
  const groups = useEntries(typed, hits);
  const entries = groups.flatMap((group) => group.entries);
  // By its id: what comes in later does not move the choice under the fingers.
  const chosen = entries.find(({ id }) => id === active) ?? entries[0];
  const chosenId = chosen && `found-${chosen.id}`;
  useEffect(() => {
    if (active) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const run = (entry: Entry | undefined) => {
    if (!entry) return;
    onRun();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter') run(chosen);
    if (!step || !chosen) return;
    event.preventDefault();
    setActive(entries.at((entries.indexOf(chosen) + step) % entries.length)?.id ?? null);
  };
  return (
    <>
      <TextInput
        data-autofocus
        size="md"
        variant="unstyled"
        className={classes.input}
        classNames={{ input: classes.field }}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={entries.length > 0}
        aria-controls="found"
        aria-activedescendant={chosenId}
        aria-label={t('title')}
        placeholder={t('placeholder')}
        maxLength={200}
        leftSection={<IconSearch size={17} aria-hidden />}
        value={written}
        onChange={(event) => {
          setWritten(event.currentTarget.value);
          setActive(null);
        }}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" id="found" ref={list} aria-label={t('title')} className={classes.list}>
        {groups.map(({ group, entries: of }) => (
          <div key={group} role="group" aria-labelledby={`group-of-${group}`}>
            <p id={`group-of-${group}`} className={classes.group} role="presentation">
              {t(group)}
            </p>
            {of.map((entry) => (
              <div
                key={entry.id}
                id={`found-${entry.id}`}
                role="option"
                aria-selected={entry === chosen}
                className={classes.entry}
                onClick={() => run(entry)}
              >
                <entry.icon size={17} stroke={1.7} aria-hidden />
                <span className={classes.words}>
                  <span dir="auto" className={classes.label}>
                    {entry.label}
                  </span>
                  {entry.about && (
                    <span dir="auto" className={classes.about}>
                      {entry.about}
                    </span>
                  )}
                </span>
                {entry.keys && <Kbd size="xs">{entry.keys}</Kbd>}
              </div>
            ))}
          </div>
        ))}
      </div>
      <FinderStatus typed={typed} hits={hits} count={entries.length} />
    </>
  );
}
