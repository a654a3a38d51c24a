import { Button, Checkbox, Radio, Textarea, TextInput, NativeSelect, Group } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inboundSourceValues } from '#libs/api-client';
import { NAMED_NETWORKS, networkName } from '#libs/captions';
import { useFieldErrors } from '../edits/use-field-errors.js';
import type { InboundReport } from '../api/safety.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { wallTimeOf } from '../when/zoned-time.js';
import shapes from '../parts/shapes.module.css';
import { zoneLabel } from '../when/zone-names.js';
import classes from './safety.module.css';

export interface ReportValues {
  text: string;
  source: InboundReport['source'];
  /** Empty: none that is listed. */
  network: string;
  url: string;
  /** Wall time in the member's zone. */
  receivedAt: string;
  certain: boolean;
}

interface Props {
  values: ReportValues;
  zone: string;
  error: unknown;
  sending: boolean;
  change: (part: Partial<ReportValues>) => void;
  send: () => void;
}

export function ReportFields({ values, zone, error, sending, change, send }: Props) {
  const { t } = useTranslation(['safety', 'words']);
  const words = useRef<HTMLTextAreaElement>(null);
  const [tried, setTried] = useState(false);
  const errors = useFieldErrors(error, values);
  const empty = values.text.trim() === '';
  const future = values.receivedAt > wallTimeOf(new Date(), zone);
  const written = values.source !== 'call';
  return (
    <form
      className={shapes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (empty) words.current?.focus();
        else if (!future) send();
      }}
    >
      <ProblemAlert error={error} shown={Object.keys(errors)} />
      <Textarea
        ref={words}
        label={t('report.text')}
        description={t('report.textWhy')}
        autosize
        minRows={5}
        maxRows={16}
        value={values.text}
        error={tried && empty ? t('report.textNeeded') : errors.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <Radio.Group
        label={t('report.source')}
        value={values.source}
        onChange={(source) => change({ source: source as ReportValues['source'] })}
      >
        <Group gap="lg" mt={4}>
          {inboundSourceValues.map((source) => (
            <Radio key={source} value={source} label={t(`report.is.${source}`)} />
          ))}
        </Group>
      </Radio.Group>
      <div className={classes.pair}>
        {written && (
          <NativeSelect
            label={t('report.network')}
            value={values.network}
            error={errors.network}
            onChange={(event) => change({ network: event.currentTarget.value })}
            data={[
              ...NAMED_NETWORKS.map((value) => ({ value, label: networkName(value) })),
              { value: '', label: t('report.noNetwork') },
            ]}
          />
        )}
        <TextInput
          type="datetime-local"
          label={t('report.receivedAt')}
          description={t('report.receivedAtWhy', { zone: zoneLabel(zone) })}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={values.receivedAt}
          max={wallTimeOf(new Date(), zone)}
          error={future ? t('report.future') : errors.receivedAt}
          onChange={(event) => event.currentTarget.value && change({ receivedAt: event.currentTarget.value })}
        />
      </div>
      {written && (
        <TextInput
          type="url"
          label={t('report.url')}
          description={t('report.urlWhy')}
          placeholder="https://"
          value={values.url}
          error={errors.url}
          onChange={(event) => change({ url: event.currentTarget.value })}
        />
      )}
      <Checkbox
        label={t('report.certain')}
        description={t('report.certainWhy')}
        checked={values.certain}
        onChange={(event) => change({ certain: event.currentTarget.checked })}
      />
      <div>
        <Button type="submit" loading={sending}>
          {t('report.send')}
        </Button>
      </div>
    </form>
  );
}
