import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { topicsQuery } from '../api/content.js';
import { organisationQuery } from '../api/organisation.js';
import { Problem } from '../api/problem.js';
import { useFieldErrors } from '../edits/use-field-errors.js';
import { ImageField } from '../picture-fields/image-field.js';
import { languageChoices, namedChoices } from '../lists/choices.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import shapes from '../parts/shapes.module.css';
import type { SuggestValues } from './suggest-values.js';

const SHOWN = ['link', 'text', 'why', 'language', 'topicId', 'imageId'];

interface Props {
  values: SuggestValues;
  error: unknown;
  sending: boolean;
  change: (part: Partial<SuggestValues>) => void;
  /** Also when its link is known, where `anyway`. */
  send: (anyway: boolean) => void;
}

export function SuggestFields({ values, error, sending, change, send }: Props) {
  const { t, i18n } = useTranslation('suggestions');
  const topics = useQuery(topicsQuery);
  const organisation = useQuery(organisationQuery);
  const link = useRef<HTMLInputElement>(null);
  const [tried, setTried] = useState(false);
  const errors = useFieldErrors(error, values);
  const empty = values.link.trim() === '' && values.text.trim() === '';
  const known = error instanceof Problem && error.code === 'known_already';
  const languages = [...new Set([...(organisation.data?.languages ?? []), values.language])];
  const language = (
    <NativeSelect
      label={t('field.language')}
      data={languageChoices(languages, i18n.language)}
      value={values.language}
      error={errors.language}
      onChange={(event) => change({ language: event.currentTarget.value })}
    />
  );
  return (
    <form
      className={shapes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (empty) link.current?.focus();
        else send(false);
      }}
    >
      <ProblemAlert error={error} shown={SHOWN} />
      {known && (
        <div>
          <Button variant="default" loading={sending} onClick={() => send(true)}>
            {t('anyway')}
          </Button>
        </div>
      )}
      <TextInput
        ref={link}
        type="url"
        label={t('field.link')}
        description={t('field.linkWhy')}
        placeholder="https://"
        value={values.link}
        error={tried && empty ? t('field.needed') : errors.link}
        onChange={(event) => change({ link: event.currentTarget.value })}
      />
      <Textarea
        label={t('field.text')}
        description={t('field.textWhy')}
        autosize
        minRows={4}
        maxRows={14}
        value={values.text}
        error={errors.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <Textarea
        label={t('field.why')}
        autosize
        minRows={2}
        maxRows={8}
        value={values.why}
        error={errors.why}
        onChange={(event) => change({ why: event.currentTarget.value })}
      />
      <div className={shapes.pair}>
        {language}
        <NativeSelect
          label={t('field.topic')}
          data={[{ value: '', label: t('field.noTopic') }, ...namedChoices(topics.data?.items, i18n.language)]}
          value={values.topicId}
          error={errors.topicId}
          onChange={(event) => change({ topicId: event.currentTarget.value })}
        />
      </div>
      <ImageField
        url={values.image?.url ?? null}
        error={errors.imageId}
        onChange={(id, url) => change({ image: id && url ? { id, url } : null })}
      />
      <div>
        <Button type="submit" loading={sending}>
          {t('send')}
        </Button>
      </div>
    </form>
  );
}
