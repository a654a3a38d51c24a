import { Button, NativeSelect, Skeleton } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageChoices } from '../lists/choices.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import type { DraftingHelp, HelpKind, HelpOffer } from './calls.js';
import classes from './drafting-help.module.css';
import { Answer } from './help-answer.js';

export interface HelpPanelProps {
  id: string;
  offer: HelpOffer;
  /** Whether a member's post or an author's caption is helped with. */
  of: 'post' | 'caption';
  /** The text as it stands. */
  text: string;
  ask: (kind: HelpKind, into?: string) => Promise<DraftingHelp>;
  /** Takes a suggestion over. @returns false where the text does not take it. */
  onTake: (text: string, into: string | undefined) => boolean;
  onClose: () => void;
}

interface Wish {
  kind: HelpKind;
  into?: string;
}

/** What may be asked for, and what came back; nothing here changes the text but the button on a suggestion. */
export function HelpPanel({ id, offer, of, text, ask, onTake, onClose }: HelpPanelProps) {
  const { t, i18n } = useTranslation('drafting-help');
  const title = useRef<HTMLHeadingElement>(null);
  const [into, setInto] = useState(offer.languages[0] ?? '');
  const model = offer.model ?? '';
  const help = useMutation({ mutationFn: ({ kind, into: language }: Wish) => ask(kind, language) });
  useEffect(() => title.current?.focus(), []);
  const wish = (kind: HelpKind) => help.mutate(kind === 'translation' ? { kind, into } : { kind });
  const button = (kind: HelpKind) => (
    <Button
      key={kind}
      size="compact-sm"
      variant={help.variables?.kind === kind ? 'light' : 'default'}
      disabled={text.trim() === '' || help.isPending}
      onClick={() => wish(kind)}
    >
      {t(`kind.${kind}`)}
    </Button>
  );
  return (
    <section id={id} className={classes.panel} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} ref={title} tabIndex={-1} className={classes.title}>
        {t('panel')}
      </h3>
      <p className={classes.quiet}>{t(`intro.${of}`, { model })}</p>
      <div className={classes.kinds} role="group" aria-label={t('kinds')}>
        {offer.kinds.filter((kind) => kind !== 'translation').map(button)}
        {offer.kinds.includes('translation') && into !== '' && (
          <span className={classes.translation}>
            {button('translation')}
            <NativeSelect
              size="xs"
              aria-label={t('into')}
              value={into}
              data={languageChoices(offer.languages, i18n.language)}
              onChange={(event) => setInto(event.currentTarget.value)}
            />
          </span>
        )}
      </div>
      {text.trim() === '' && <p className={classes.quiet}>{t('empty')}</p>}
      <ProblemAlert error={help.error} />
      <div role="status" className={classes.answer}>
        {help.isPending && (
          <>
            <p className={classes.quiet}>{t('asking', { model })}</p>
            <Skeleton height={72} radius="md" />
          </>
        )}
        {help.data && (
          <Answer
            help={help.data}
            kind={help.variables!.kind}
            of={of}
            own={text}
            language={help.variables?.into}
            onTake={(suggestion) => {
              const taken = onTake(suggestion, help.variables?.into);
              if (taken && of === 'post') onClose();
              return taken;
            }}
          />
        )}
      </div>
    </section>
  );
}
