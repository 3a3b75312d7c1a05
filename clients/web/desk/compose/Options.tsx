import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { purposes, type Urgency, urgencies } from '../../../../schemas/message.ts';
import { type Language, languages } from '../../../../schemas/text.ts';
import { useWords } from '../../use/useWords.ts';
import { useDesk } from '../desk.ts';
import type { Writing } from '../writing.ts';
import { MomentBoxes } from './dates.tsx';
import { useForm } from './form.ts';
import { Fold } from './SchemaForm.tsx';

const caveats = ['verify-before-action', 'no-contact-with-subject', 'no-public-extract', 'originator-control'] as const;
const codes = ['H0', 'H1', 'H2', 'H3'] as const;
const levels = ['EX-OFFICIAL', 'EX-RESTRICTED', 'EX-CONFIDENTIAL'] as const;
const sources = ['A', 'B', 'C', 'X'] as const;
const accuracies = ['1', '2', '3', '4'] as const;

/** Urgency, language, deadline and handling: with defaults that fit most messages, so folded away. */
export function Options({ writing, onChange }: { writing: Writing; onChange(change: Partial<Writing>): void }) {
  const { t } = useTranslation('desk');
  const { common } = useWords();
  const { state } = useDesk();
  const form = useForm();
  const { handling } = writing;
  const text = (name: string): string => (typeof handling[name] === 'string' ? (handling[name] as string) : '');
  const chosen: readonly unknown[] = Array.isArray(handling['caveats']) ? handling['caveats'] : [];
  const handle = (name: string, value: unknown) => onChange({ handling: { ...handling, [name]: value } });
  const select = (
    label: string,
    value: string,
    options: readonly { value: string; label: string }[],
    change: (value: string) => void,
    empty = true,
  ) => (
    <NativeSelect
      label={label}
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
      data={[...(empty ? [{ value: '', label: t('form.none') }] : []), ...options]}
    />
  );
  const options = <V extends string>(values: readonly V[], labels: Readonly<Record<V, string>>) =>
    values.map((value) => ({ value, label: labels[value] }));
  const spoken = languages.filter((one) => state.setting?.languages.includes(one) ?? true);
  const wrong = form.wrong('/draft/replyBy') !== undefined || form.wrong('/draft/handling/restriction') !== undefined;
  return (
    <Fold
      title={t('form.options')}
      note={`${common.urgency[writing.urgency]} · ${common.languages[writing.language]}`}
      open={wrong}
    >
      {select(
        common.fields.urgency,
        writing.urgency,
        options(urgencies, common.urgency),
        (value) => onChange({ urgency: value as Urgency }),
        false,
      )}
      {select(
        common.fields.language,
        writing.language,
        options(spoken, common.languages),
        (value) => onChange({ language: value as Language }),
        false,
      )}
      <MomentBoxes
        path="/draft/replyBy"
        label={common.fields.replyBy}
        help={t('form.replyByHelp')}
        value={writing.replyBy}
        onChange={(replyBy) => onChange({ replyBy })}
      />
      {select(common.fields.purpose, writing.purpose, options(purposes, common.purpose), (purpose) =>
        onChange({ purpose }),
      )}
      {select(
        common.fields.confidentiality,
        text('confidentiality'),
        options(levels, common.confidentiality),
        (value) => handle('confidentiality', value),
      )}
      {select(common.fields.handlingCode, text('handlingCode'), options(codes, common.handlingCode), (value) =>
        handle('handlingCode', value),
      )}
      {text('handlingCode') === 'H3' && (
        <TextInput
          label={common.fields.restriction}
          error={form.wrong('/draft/handling/restriction')}
          value={text('restriction')}
          onChange={(event) => handle('restriction', event.currentTarget.value)}
          maxLength={200}
          dir="auto"
        />
      )}
      {select(
        common.fields.sourceReliability,
        text('sourceReliability'),
        options(sources, common.sourceReliability),
        (value) => handle('sourceReliability', value),
      )}
      {select(common.fields.infoAccuracy, text('infoAccuracy'), options(accuracies, common.infoAccuracy), (value) =>
        handle('infoAccuracy', value),
      )}
      {caveats.map((caveat) => (
        <Checkbox
          key={caveat}
          label={common.caveats[caveat]}
          checked={chosen.includes(caveat)}
          onChange={(event) =>
            handle(
              'caveats',
              event.currentTarget.checked ? [...chosen, caveat] : chosen.filter((one) => one !== caveat),
            )
          }
        />
      ))}
    </Fold>
  );
}
