import { Button, FileButton, Progress } from '@mantine/core';
import { useMutation, type MutationMeta } from '@tanstack/react-query';
import { IconCircleCheck, IconCircleDashed, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { judgement } from '../api/guidelines.js';
import { importRegister, removeRegister, type Register, type RegisterKind } from '../api/registers.js';
import { AskFirst } from '../parts/ask-first.js';
import { Mark } from '../parts/mark.js';
import { notify } from '../parts/notify.js';
import { Fact, Facts } from '../parts/facts.js';
import { Panel } from '../parts/panel.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { holds, useMe } from '../sign-in/me.js';
import { formatNumber, formatPercent } from '../when/formats.js';
import { Time } from '../when/time.js';
import { RefusedLines } from './refused-lines.js';
import shapes from '../parts/shapes.module.css';
import classes from './products.module.css';

/** Where each register is published, and in what file. */
const published: Record<RegisterKind, { address: string; accept: string }> = {
  orange_book: {
    address: 'https://www.fda.gov/drugs/drug-approvals-and-databases/orange-book-data-files',
    accept: '.txt,text/plain',
  },
  ema: { address: 'https://www.ema.europa.eu/en/medicines/download-medicine-data', accept: '.csv,text/csv' },
  bdpm: {
    address: 'https://base-donnees-publique.medicaments.gouv.fr/telechargement',
    accept: '.txt,text/plain',
  },
};

interface Props {
  kind: RegisterKind;
  /** Null while it is not loaded. */
  register: Register | null;
}

const meta: MutationMeta = { changes: ['/api/guidelines/registers', ...judgement] };

/** One register: what is loaded of it, and taking in its file. */
export function RegisterPanel({ kind, register }: Props) {
  const { t, i18n } = useTranslation('products');
  const mayChange = holds(useMe(), 'comms_lead', 'admin');
  const [sent, setSent] = useState(0);
  const bring = useMutation({
    mutationFn: (file: File) => importRegister(kind, file, setSent),
    meta,
    onMutate: () => setSent(0),
    onSuccess: ({ names }) => {
      notify(
        t('registers.done', {
          count: names,
          names: formatNumber(names, i18n.language),
          register: t(`registers.is.${kind}.title`),
        }),
      );
    },
  });
  const remove = useMutation({
    mutationFn: () => removeRegister(kind),
    meta,
    onSuccess: () => {
      bring.reset();
      notify(t('registers.remove.done', { register: t(`registers.is.${kind}.title`) }));
    },
  });
  const percent = Math.round(sent * 100);
  return (
    <Panel
      title={t(`registers.is.${kind}.title`)}
      about={t(`registers.is.${kind}.about`)}
      actions={
        register ? (
          <Mark tone="pass" icon={IconCircleCheck}>
            {t('registers.loaded')}
          </Mark>
        ) : (
          <Mark tone="neutral" icon={IconCircleDashed}>
            {t('registers.notLoaded')}
          </Mark>
        )
      }
    >
      <div className={shapes.stack}>
        {register && <RegisterFacts register={register} />}
        <ProblemAlert error={bring.error ?? remove.error} />
        {bring.isPending && (
          <div>
            <p id={`${kind}-progress`} className={shapes.muted} role="status">
              {sent < 1
                ? t('registers.sending', { percent: formatPercent(percent / 100, i18n.language) })
                : t('registers.reading')}
            </p>
            <Progress value={percent} animated={sent >= 1} aria-labelledby={`${kind}-progress`} />
          </div>
        )}
        {mayChange && (
          <div className={classes.foot}>
            <div className={shapes.marks}>
              <FileButton accept={published[kind].accept} onChange={(file) => file && bring.mutate(file)}>
                {(props) => (
                  <Button
                    {...props}
                    variant="default"
                    loading={bring.isPending}
                    leftSection={<IconUpload size={16} aria-hidden />}
                  >
                    {t(register ? 'registers.replace' : 'registers.load', { file: t(`registers.is.${kind}.file`) })}
                  </Button>
                )}
              </FileButton>
              <span className={shapes.muted}>
                <Trans
                  ns="products"
                  i18nKey="registers.published"
                  values={{ file: t(`registers.is.${kind}.file`), publisher: t(`registers.is.${kind}.publisher`) }}
                  components={[
                    <></>,
                    <a
                      key="address"
                      className={shapes.link}
                      href={published[kind].address}
                      target="_blank"
                      rel="noreferrer"
                    />,
                  ]}
                />
              </span>
            </div>
            {register && (
              <AskFirst
                button={t('registers.remove.button')}
                question={t('registers.remove.words', { names: formatNumber(register.names, i18n.language) })}
                loading={remove.isPending}
                onConfirm={() => remove.mutate()}
              />
            )}
          </div>
        )}
        {bring.data && bring.data.refused > 0 && <RefusedLines report={bring.data} />}
      </div>
    </Panel>
  );
}

function RegisterFacts({ register }: { register: Register }) {
  const { t, i18n } = useTranslation('products');
  const facts = [
    ['names', formatNumber(register.names, i18n.language)],
    ['lines', formatNumber(register.lines, i18n.language)],
    ['refused', formatNumber(register.refused, i18n.language)],
  ] as const;
  return (
    <Facts across>
      {facts.map(([id, value]) => (
        <Fact key={id} name={t(`registers.fact.${id}`)} className={classes.figure}>
          {value}
        </Fact>
      ))}
      <Fact name={t('registers.fact.when')}>
        <Time at={register.importedAt} as="moment" />
      </Fact>
      <Fact name={t('registers.fact.who')}>{register.importedBy?.name ?? t('registers.nobody')}</Fact>
    </Facts>
  );
}
