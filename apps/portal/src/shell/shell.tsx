import { Outlet } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ConductGate } from '../conduct/conduct-gate.js';
import { texts } from '../i18n/texts.js';
import { later } from '../parts/later.js';
import { SessionDialog } from '../sign-in/session-dialog.js';
import { BottomBar } from './bottom-bar.js';
import { CommandPalette } from './command-palette.js';
import { Rail } from './rail.js';
import classes from './shell.module.css';
import { Shortcuts } from './shortcuts.js';
import { useMemberLanguage } from './use-member-language.js';
import { useOwnLinks } from './use-own-links.js';

/** What waits to be told to drug safety, and whether sharing is stopped; no screen waits for its code. */
const beside = later(() => import('./beside.js'));
/** It has to be here before the connection goes. */
const offline = later(async () => {
  const { OfflineNote } = await import('../offline/offline-note.js');
  await texts('offline')();
  return { OfflineNote };
});

/** Everything around a signed-in member's screen. */
export function Shell() {
  const { t } = useTranslation('shell');
  const main = useRef<HTMLElement>(null);
  useMemberLanguage();
  useOwnLinks();
  const part = beside.usePart(true);
  const note = offline.usePart(true);
  return (
    <div className={classes.shell}>
      <a
        href="#main"
        className={classes.skip}
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {t('skip')}
      </a>
      <Rail />
      <main id="main" ref={main} tabIndex={-1} className={classes.main}>
        {part && <part.Beside />}
        <Outlet />
      </main>
      <BottomBar />
      <CommandPalette />
      <Shortcuts />
      <ConductGate />
      <SessionDialog />
      {note && <note.OfflineNote />}
    </div>
  );
}
