import { Button, CopyButton, Textarea } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { IntentKind, OpenedIntent } from './calls.js';
import classes from './intents.module.css';
import { usePlaceName } from './use-place-name.js';

interface Props {
  opened: OpenedIntent;
  place: IntentKind;
  /** Whether the text is on the clipboard already. */
  copied: boolean;
}

/** What was handed out: the link for a window that did not open, and the text where it is to be pasted. */
export function HandedOut({ opened: { address, prefilled, text }, place, copied: before }: Props) {
  const { t } = useTranslation(['shares', 'parts']);
  const name = usePlaceName()(place);
  return (
    <div className={classes.handed}>
      <p>
        {place === 'copy'
          ? t(before ? 'elsewhere.handed.copied' : 'elsewhere.handed.copyYourself')
          : prefilled
            ? t('elsewhere.handed.filled', { place: name })
            : t(before ? 'elsewhere.handed.paste' : 'elsewhere.handed.copyAndPaste', { place: name })}
      </p>
      {!prefilled && (
        <Textarea
          label={t('elsewhere.handed.text')}
          value={text}
          readOnly
          autosize
          minRows={2}
          maxRows={8}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
      <div className={classes.acts}>
        {address !== null && (
          <Button
            component="a"
            variant="light"
            href={address}
            {...(place === 'mail' ? {} : { target: '_blank', rel: 'noopener noreferrer' })}
            leftSection={<IconExternalLink size={16} aria-hidden />}
          >
            {t('elsewhere.handed.open', { place: name })}
          </Button>
        )}
        {!prefilled && (
          <CopyButton value={text}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy} aria-live="polite">
                {copied ? t('parts:copied') : t('parts:copy')}
              </Button>
            )}
          </CopyButton>
        )}
      </div>
      <p className={classes.quiet}>{t('elsewhere.handed.counted')}</p>
    </div>
  );
}
