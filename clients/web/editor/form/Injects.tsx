import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { valueAt } from '../../../../schemas/yaml/values.ts';
import { fetchForms, formOf, useForms } from '../../forms/families.ts';
import { language } from '../../i18n.ts';
import { useWords } from '../../use/useWords.ts';
import { wordsIn } from '../texts.ts';
import classes from './Form.module.css';
import { Choice, InText, Line, Select, Ticks, Words } from './fields.tsx';
import { idOf, itemsAt, placeName, shown, useForm } from './form.ts';
import { Items } from './Items.tsx';
import {
  type BodyField,
  bodyFields,
  hintsIn,
  kindsFor,
  newInject,
  openingTypes,
  personas,
  type TriggerKind,
  triggerEdit,
  triggerOf,
  triggersFor,
} from './injects.ts';
import { PatternFields, usePartyOptions } from './Pattern.tsx';
import { copyOf, partiesIn } from './skeletons.ts';

const path = ['injects'];

/** All injects in the order of the file, and one of them to be changed. */
export function Injects({ index, onIndex }: { index: number; onIndex(index: number): void }) {
  const { t } = useTranslation('editor');
  return (
    <Items
      path={path}
      label={t('form.injects')}
      index={index}
      onIndex={onIndex}
      row={(item) => ({
        before: shown(valueAt(item, ['trigger', 'at'])) || '·',
        title: wordsIn(item['title'], language()),
      })}
      adding={<Adding index={index} onIndex={onIndex} />}
      copy={(value, at) => {
        const copy = copyOf(value, path, at);
        return copy ? [{ do: 'insert', path, at: at + 1, value: copy }] : [];
      }}
      least={1}
    >
      {(item, at) => <Inject index={at} item={item} />}
    </Items>
  );
}

/** What comes, and when; it stands after the one that is shown. */
function Adding({ index, onIndex }: { index: number; onIndex(index: number): void }) {
  const { t } = useTranslation('editor');
  const { sheet, edit, arrival } = useForm();
  const words = useWords();
  const { value } = sheet;
  const [wish, setWish] = useState<{ kind: string; trigger: string; type: string }>({
    kind: '',
    trigger: '',
    type: '',
  });
  const kinds = kindsFor(value);
  const triggers = triggersFor(value);
  const kind = kinds.find((one) => one === wish.kind) ?? kinds[0] ?? 'instruction';
  const trigger = triggers.find((one) => one === wish.trigger) ?? 'at';
  const types = openingTypes(value);
  const type = types.find((one) => one === wish.type);
  const count = itemsAt(value, path).length;
  const at = Math.min(index, Math.max(0, count - 1));
  const to = count === 0 ? 0 : at + 1;
  return (
    <>
      <Select
        label={t('form.addWhat')}
        value={kind}
        options={kinds.map((one) => ({ value: one, label: t(`form.kinds.${one}`) }))}
        onChoose={(chosen) => setWish({ ...wish, kind: chosen })}
      />
      {kind === 'message' && (
        <Select
          label={t('form.type')}
          value={type ?? ''}
          options={[
            { value: '', label: t('form.usualType') },
            ...types
              .map((one) => ({ value: one, label: words.kind(one).title }))
              .sort((a, b) => a.label.localeCompare(b.label, language())),
          ]}
          onChoose={(chosen) => setWish({ ...wish, type: chosen })}
        />
      )}
      <Select
        label={t('form.comes')}
        value={trigger}
        options={triggers.map((one) => ({ value: one, label: t(`form.triggers.${one}`) }))}
        onChoose={(chosen) => setWish({ ...wish, trigger: chosen })}
      />
      <Button
        size="sm"
        variant="default"
        className={classes.add}
        onClick={() => {
          const made = newInject(value, { kind, trigger, type, beside: at }, t('form.writeHere'));
          edit({ do: 'insert', path, at: to, value: made });
          arrival.current = placeName(path, to);
          onIndex(to);
        }}
      >
        {t('form.addInject')}
      </Button>
    </>
  );
}

const texts: readonly string[] = ['message', 'instruction', 'phone_note', 'article'];
const shownWhole: readonly string[] = ['hint', 'bot_mode'];

function Inject({ index, item }: { index: number; item: Record<string, unknown> }) {
  const { t } = useTranslation('editor');
  const own = ['injects', index];
  const kind = String(item['kind']);
  const parties = usePartyOptions();
  const pauses = kind === 'clock' && valueAt(item, ['clock', 'pause']) !== undefined;
  const known = texts.includes(kind) || shownWhole.includes(kind) || pauses;
  return (
    <>
      <Words path={[...own, 'title']} label={t('form.injectTitle')} />
      <When index={index} item={item} />
      {kind === 'message' && <MessageFields index={index} item={item} />}
      {(kind === 'instruction' || kind === 'phone_note') && (
        <Ticks
          path={[...own, 'to']}
          label={t('form.to')}
          options={[...parties, { value: 'all', label: t('form.all') }]}
        />
      )}
      {kind === 'phone_note' && <Words path={[...own, 'caller']} label={t('form.caller')} />}
      {kind === 'article' && (
        <>
          <Words path={[...own, 'source']} label={t('form.source')} />
          <Words path={[...own, 'headline']} label={t('form.headline')} />
        </>
      )}
      {kind !== 'message' && texts.includes(kind) && <Words path={[...own, 'text']} label={t('form.text')} rows={4} />}
      {kind === 'hint' && <HintFields index={index} item={item} />}
      {kind === 'bot_mode' && <BotFields index={index} />}
      {pauses && <Words path={[...own, 'clock', 'pause']} label={t('form.pause')} rows={2} />}
      <InText path={own} words={t(known ? 'form.rest' : 'form.special')} />
    </>
  );
}

function MessageFields({ index, item }: { index: number; item: Record<string, unknown> }) {
  const { t } = useTranslation('editor');
  const { sheet, edit } = useForm();
  const words = useWords();
  const own = ['injects', index];
  const type = shown(valueAt(item, ['message', 'type']));
  const there = useForms(type === '' ? [] : [type]);
  const parties = usePartyOptions();
  const { written, room } = bodyFields(item, there ? formOf(type) : []);
  const titles = openingTypes(sheet.value)
    .map((one) => ({ value: one, label: words.kind(one).title }))
    .sort((a, b) => a.label.localeCompare(b.label, language()));
  // What another type has no field for goes; what it has stays.
  const become = (next: string) =>
    void fetchForms([next]).then(() => {
      const keys = new Set(formOf(next).map(({ name }) => name));
      const body = valueAt(item, ['message', 'body']);
      const kept = Object.entries((body as object | undefined) ?? {}).filter(([key]) => keys.has(key));
      edit(
        { do: 'set', path: [...own, 'message', 'type'], value: next },
        { do: 'set', path: [...own, 'message', 'body'], value: kept.length > 0 ? Object.fromEntries(kept) : undefined },
      );
    });
  return (
    <>
      <div className={classes.row}>
        <Choice path={[...own, 'from']} label={t('form.from')} options={parties} />
        {type !== '' && (
          <Select
            label={t('form.type')}
            value={type}
            options={
              titles.some(({ value }) => value === type)
                ? titles
                : [{ value: type, label: words.kind(type).title }, ...titles]
            }
            onChoose={become}
          />
        )}
      </div>
      <Ticks
        path={[...own, 'to']}
        label={t('form.to')}
        options={[...parties, { value: 'all', label: t('form.all') }]}
      />
      <Words path={[...own, 'message', 'subject']} label={t('form.subject')} />
      {written.map((field) => (
        <BodyInput key={field.key} field={field} own={own} type={type} />
      ))}
      {room.length > 0 && (
        <details className={classes.more}>
          <summary>{t('form.room')}</summary>
          <div className={classes.items}>
            {room.map((field) => (
              <BodyInput key={field.key} field={field} own={own} type={type} optional />
            ))}
          </div>
        </details>
      )}
    </>
  );
}

function BodyInput({
  field: { key, path: inside, long, options },
  own,
  type,
  optional,
}: {
  field: BodyField;
  own: readonly (string | number)[];
  type: string;
  optional?: boolean;
}) {
  const words = useWords();
  const label = words.label(type, `/draft/body/${key}`);
  const at = [...own, ...inside];
  const names = words.kind(type).fields[key]?.options;
  if (!options) return <Words path={at} label={label} rows={long ? 4 : 1} optional={optional ?? false} />;
  return (
    <Choice path={at} label={label} options={options.map((one) => ({ value: one, label: names?.[one] ?? one }))} />
  );
}

function HintFields({ index, item }: { index: number; item: Record<string, unknown> }) {
  const { t } = useTranslation('editor');
  const { sheet, edit } = useForm();
  const own = ['injects', index];
  const joined = (expectation: string, hint: string) => `${expectation} ${hint}`;
  return (
    <Select
      label={t('form.whichHint')}
      value={joined(shown(item['expectation']), shown(item['hint']))}
      options={hintsIn(sheet.value).map(({ expectation, hint, text }) => ({
        value: joined(expectation, hint),
        label: wordsIn(text, language()) || hint,
      }))}
      onChoose={(chosen) => {
        const [expectation = '', hint = ''] = chosen.split(' ');
        edit(
          { do: 'set', path: [...own, 'expectation'], value: expectation },
          { do: 'set', path: [...own, 'hint'], value: hint },
        );
      }}
    />
  );
}

function BotFields({ index }: { index: number }) {
  const { t } = useTranslation('editor');
  const { sheet } = useForm();
  const bots = new Set(
    partiesIn(sheet.value)
      .filter(({ seat }) => seat !== 'human')
      .map(({ id }) => id),
  );
  const parties = usePartyOptions().filter(({ value }) => bots.has(value));
  return (
    <div className={classes.row}>
      <Choice path={['injects', index, 'bureau']} label={t('form.whichBot')} options={parties} />
      <Choice
        path={['injects', index, 'persona']}
        label={t('form.persona')}
        options={personas.map((one) => ({ value: one, label: t(`form.personas.${one}`) }))}
      />
    </div>
  );
}

/** When it comes: what the form can say of it, and else the way to the text. */
function When({ index, item }: { index: number; item: Record<string, unknown> }) {
  const { t } = useTranslation('editor');
  const { sheet, edit } = useForm();
  const { value } = sheet;
  const kind = triggerOf(item);
  const trigger = ['injects', index, 'trigger'] as const;
  const options: readonly (TriggerKind | 'other')[] = [
    ...triggersFor(value, index),
    ...(kind === 'other' ? (['other'] as const) : []),
  ];
  return (
    <div className={classes.row}>
      <Select
        label={t('form.when')}
        value={kind}
        options={options.map((one) => ({ value: one, label: t(`form.triggers.${one}`) }))}
        onChoose={(chosen) => {
          const next = triggersFor(value, index).find((one) => one === chosen);
          if (next) edit(triggerEdit(value, index, next));
        }}
      />
      {kind === 'at' && <Line path={[...trigger, 'at']} label={t('form.at')} description={t('form.atHelp')} />}
      {kind === 'after' && (
        <>
          <OtherInject path={[...trigger, 'after', 'inject']} label={t('form.afterWhich')} index={index} />
          <Line path={[...trigger, 'after', 'delay']} label={t('form.delay')} description={t('form.durationHelp')} />
        </>
      )}
      {kind === 'on' && <PatternFields path={[...trigger, 'on']} sender />}
      {kind === 'absent' && (
        <>
          <PatternFields path={[...trigger, 'absent', 'expected']} sender />
          <OtherInject path={[...trigger, 'absent', 'since', 'inject']} label={t('form.sinceWhich')} index={index} />
          <Line path={[...trigger, 'absent', 'for']} label={t('form.for')} description={t('form.durationHelp')} />
        </>
      )}
      {kind === 'when' && (
        <>
          <Choice
            path={[...trigger, 'when', 'expectation']}
            label={t('form.expectation')}
            options={itemsAt(value, ['expectations']).map(({ item: one }) => ({
              value: idOf(one),
              label: wordsIn(one['title'], language()) || idOf(one),
            }))}
          />
          <Choice
            path={[...trigger, 'when', 'is']}
            label={t('form.is')}
            options={(['met', 'late', 'partial', 'missed'] as const).map((one) => ({
              value: one,
              label: t(`form.outcomes.${one}`),
            }))}
          />
        </>
      )}
      {kind === 'other' && <InText path={trigger} words={t('form.condition')} />}
    </div>
  );
}

/** One of the injects, but not this one (-1: any). */
export function OtherInject({
  path: at,
  label,
  index,
}: {
  path: readonly (string | number)[];
  label: string;
  index: number;
}) {
  const { sheet } = useForm();
  const others = itemsAt(sheet.value, path)
    .filter(({ index: one }) => one !== index)
    .map(({ item }) => ({ value: idOf(item), label: wordsIn(item['title'], language()) || idOf(item) }));
  return <Choice path={at} label={label} options={others} />;
}
