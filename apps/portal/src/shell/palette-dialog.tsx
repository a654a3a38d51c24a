import { Kbd, Modal, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './command-palette.module.css';
import { matching, useCommands, type Command } from './commands.js';

/** Every place and action by name. */
export function PaletteDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('shell');
  return (
    <Modal.Root opened={opened} onClose={onClose} padding={0} size={520} yOffset="14vh" centered={false}>
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content aria-label={t('palette.title')}>
        <Modal.Body>
          <Commands onRun={onClose} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function Commands({ onRun }: { onRun: () => void }) {
  const { t } = useTranslation('shell');
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const found = matching(useCommands(), typed);
  const chosen = found[Math.min(active, found.length - 1)];
  const run = (command: Command | undefined) => {
    if (!command) return;
    onRun();
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter') run(chosen);
    if (!step || found.length === 0) return;
    event.preventDefault();
    setActive((active + step + found.length) % found.length);
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
        aria-expanded
        aria-controls="palette-commands"
        aria-activedescendant={chosen && `command-${chosen.id}`}
        aria-label={t('palette.title')}
        placeholder={t('palette.placeholder')}
        leftSection={<IconSearch size={17} aria-hidden />}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" id="palette-commands" aria-label={t('palette.title')} className={classes.list}>
        {found.map((command) => (
          <div
            key={command.id}
            id={`command-${command.id}`}
            role="option"
            aria-selected={command === chosen}
            className={classes.command}
            onClick={() => run(command)}
          >
            <command.icon size={17} stroke={1.7} aria-hidden />
            <span>{command.label}</span>
            {command.keys && <Kbd size="xs">{command.keys}</Kbd>}
          </div>
        ))}
      </div>
      {found.length === 0 && <p className={classes.none}>{t('palette.none')}</p>}
    </>
  );
}
