import { Checkbox, NativeSelect, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { matchForms, severities, type Severity } from '#libs/screener';
import { Panel } from '../parts/panel.js';
import { matchFormOf, type RuleForm, type RuleKind } from './rule-form.js';
import shapes from '../parts/shapes.module.css';
import classes from './rules.module.css';

interface Props {
  form: RuleForm;
  change: (part: Partial<RuleForm>) => void;
  /** By field of the definition, such as `examples.fail`. */
  errors: Record<string, string>;
}

/** Explanations stand beneath, so that fields side by side stay in line. */
const below: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

/** The usual rules without a format to learn: what to look for, what people are told, and examples that prove it. */
export function RuleFields({ form, change, errors }: Props) {
  const { t } = useTranslation('rules');
  const isNarrow = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  return (
    <>
      <Panel title={t('section.match')}>
        <div className={shapes.stack}>
          <div className={shapes.pair}>
            <TextInput
              label={t('field.title')}
              value={form.title}
              error={errors.title}
              onChange={(event) => change({ title: event.currentTarget.value })}
            />
            <TextInput
              label={t('field.key')}
              description={t('field.keyWhy')}
              inputWrapperOrder={below}
              value={form.key}
              error={errors.id}
              onChange={(event) => change({ key: event.currentTarget.value })}
            />
          </div>
          <div>
            <p id="rule-kind" className={classes.label}>
              {t('field.kind')}
            </p>
            <SegmentedControl
              aria-labelledby="rule-kind"
              orientation={isNarrow ? 'vertical' : 'horizontal'}
              fullWidth={isNarrow}
              value={form.kind}
              onChange={(kind) => change({ kind: kind as RuleKind })}
              data={matchForms.map(({ name }) => ({ value: name, label: t(`kind.${name}`) }))}
            />
          </div>
          <KindFields form={form} change={change} errors={errors} />
        </div>
      </Panel>
      <Panel title={t('section.told')}>
        <div className={shapes.stack}>
          <NativeSelect
            label={t('field.severity')}
            description={t(`severityWhy.${form.severity}`)}
            inputWrapperOrder={below}
            value={form.severity}
            error={errors.severity}
            onChange={(event) => change({ severity: event.currentTarget.value as Severity })}
            data={severities.map((value) => ({ value, label: t(`severity.${value}`) }))}
          />
          <TextInput
            label={t('field.message')}
            description={t('field.messageWhy', { excerpt: '{{excerpt}}' })}
            inputWrapperOrder={below}
            value={form.message}
            error={errors.message}
            onChange={(event) => change({ message: event.currentTarget.value })}
          />
          <TextInput
            label={t('field.remedy')}
            description={t('field.remedyWhy')}
            inputWrapperOrder={below}
            value={form.remedy}
            error={errors.remedy}
            onChange={(event) => change({ remedy: event.currentTarget.value })}
          />
          <TextInput
            label={t('field.legalBasis')}
            description={t('field.legalBasisWhy')}
            inputWrapperOrder={below}
            value={form.legalBasis}
            error={errors.legalBasis}
            onChange={(event) => change({ legalBasis: event.currentTarget.value })}
          />
        </div>
      </Panel>
      <Panel title={t('section.examples')} about={t('section.examplesWhy')}>
        <div className={shapes.pair}>
          <Lines
            label={t('field.fail')}
            description={t('field.failWhy')}
            value={form.fail}
            error={errors['examples.fail']}
            onChange={(fail) => change({ fail })}
          />
          <Lines
            label={t('field.pass')}
            description={t('field.passWhy')}
            value={form.pass}
            error={errors['examples.pass']}
            onChange={(pass) => change({ pass })}
          />
        </div>
      </Panel>
    </>
  );
}

type KindField = (typeof matchForms)[number]['fields'][number];

/** What the chosen kind asks for; lists that follow each other stand side by side. */
function KindFields({ form, change, errors }: Props) {
  const groups: KindField[][] = [];
  for (const field of matchFormOf(form.kind).fields) {
    const last = groups.at(-1);
    if (field.as === 'list' && last?.[0]?.as === 'list') last.push(field);
    else groups.push([field]);
  }
  return groups.map((group) => {
    const inputs = group.map((field) => (
      <KindInput key={field.name} field={field} form={form} change={change} errors={errors} />
    ));
    return group.length === 1 ? (
      inputs
    ) : (
      <div key={group[0]?.name} className={shapes.pair}>
        {inputs}
      </div>
    );
  });
}

function KindInput({ field, form, change, errors }: Props & { field: KindField }) {
  const { t } = useTranslation('rules');
  const error = 'main' in field ? errors.match : undefined;
  switch (field.as) {
    case 'list':
      return (
        <Lines
          label={t(`field.${field.label}`)}
          description={t(`field.${field.label}Why`)}
          value={form[field.name]}
          error={error}
          onChange={(lines) => change({ [field.name]: lines })}
        />
      );
    case 'text':
      return (
        <TextInput
          label={t(`field.${field.label}`)}
          description={t(`field.${field.label}Why`)}
          inputWrapperOrder={below}
          placeholder={'placeholder' in field ? field.placeholder : undefined}
          classNames={{ input: classes.pattern }}
          spellCheck={false}
          value={form[field.name]}
          error={error}
          onChange={(event) => change({ [field.name]: event.currentTarget.value })}
        />
      );
    case 'flag':
      return (
        <Checkbox
          label={t(`field.${field.label}`)}
          checked={form[field.name]}
          onChange={(event) => change({ [field.name]: event.currentTarget.checked })}
        />
      );
    case 'choice':
      return (
        <NativeSelect
          label={t(`field.${field.label}`)}
          value={form[field.name]}
          onChange={(event) => change({ [field.name]: event.currentTarget.value })}
          data={field.choices.map((value) => ({ value, label: t(`place.${value}`) }))}
        />
      );
  }
}

interface LinesProps {
  label: string;
  description: string;
  value: string;
  error?: string;
  onChange: (value: string) => void;
}

/** A list, one entry a line: long ones are pasted. */
function Lines({ onChange, ...props }: LinesProps) {
  return (
    <Textarea
      autosize
      minRows={3}
      maxRows={14}
      inputWrapperOrder={below}
      {...props}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
