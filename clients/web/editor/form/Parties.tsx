import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Edit } from '../../../../schemas/yaml/edit.ts';
import { type Path, valueAt } from '../../../../schemas/yaml/values.ts';
import { useForms } from '../../forms/families.ts';
import { language } from '../../i18n.ts';
import { useWords } from '../../use/useWords.ts';
import { wordsIn } from '../texts.ts';
import classes from './Form.module.css';
import { asNumber, Choice, Line, Select, Words } from './fields.tsx';
import { FormContext, idOf, itemsAt, placeName, shown, useForm } from './form.ts';
import { Add, Items } from './Items.tsx';
import { personas } from './injects.ts';
import { partyLabel } from './Pattern.tsx';
import {
  bureauGone,
  copyOf,
  countryName,
  freeCountries,
  newBureau,
  newPerson,
  newRecord,
  partiesIn,
} from './skeletons.ts';

interface Shown {
  index: number;
  onIndex(index: number): void;
}

export function Bureaus({ index, onIndex }: Shown) {
  const { t } = useTranslation('editor');
  return (
    <Items
      path={['bureaus']}
      label={t('form.bureaus')}
      index={index}
      onIndex={onIndex}
      row={(item) => ({
        before: idOf(item),
        title:
          wordsIn(item['name'], language()) ||
          countryName(idOf(item)) ||
          (item['kind'] === 'secretariat' ? t('form.secretariat') : ''),
      })}
      adding={<AddingBureau onIndex={onIndex} />}
      gone={bureauGone}
      least={2}
    >
      {(item, at) => <Bureau index={at} item={item} />}
    </Items>
  );
}

/** A bureau is its country: which one it is, is chosen before it is there. */
function AddingBureau({ onIndex }: Pick<Shown, 'onIndex'>) {
  const { t } = useTranslation('editor');
  const { sheet, edit, arrival } = useForm();
  const [wish, setWish] = useState('');
  const { value } = sheet;
  const parties = partiesIn(value);
  const options = [
    ...freeCountries(value).map(({ id, name }) => ({ value: id, label: `${id} ${name}` })),
    ...(parties.some(({ id, kind }) => kind === 'secretariat' || id === 'CS')
      ? []
      : [{ value: 'CS', label: t('form.secretariat') }]),
  ];
  const chosen = options.find((one) => one.value === wish)?.value ?? options[0]?.value;
  if (chosen === undefined) return null;
  return (
    <>
      <Select label={t('form.addWhich')} value={chosen} options={options} onChoose={setWish} />
      <Button
        size="sm"
        variant="default"
        className={classes.add}
        onClick={() => {
          edit(...newBureau(value, chosen));
          arrival.current = placeName(['bureaus'], parties.length);
          onIndex(parties.length);
        }}
      >
        {t('form.addBureau')}
      </Button>
    </>
  );
}

function Bureau({ index, item }: { index: number; item: Record<string, unknown> }) {
  const { t } = useTranslation('editor');
  const own = ['bureaus', index];
  const seat = shown(item['seat']) || 'human';
  return (
    <>
      <Words path={[...own, 'name']} label={t('form.bureauName')} optional />
      <div className={classes.row}>
        <Choice
          path={[...own, 'seat']}
          label={t('form.seat')}
          usual="human"
          options={(['human', 'either', 'bot'] as const).map((one) => ({ value: one, label: t(`form.seats.${one}`) }))}
        />
        {seat !== 'bot' && (
          <>
            <Line path={[...own, 'people', 'min']} label={t('form.least')} of={asNumber} numeric />
            <Line path={[...own, 'people', 'max']} label={t('form.most')} of={asNumber} numeric />
          </>
        )}
        {seat !== 'human' && (
          <Choice
            path={[...own, 'bot', 'persona']}
            label={t('form.persona')}
            usual="prompt"
            options={personas.map((one) => ({ value: one, label: t(`form.personas.${one}`) }))}
          />
        )}
      </div>
    </>
  );
}

const copied =
  (path: Path) =>
  (value: unknown, at: number): readonly Edit[] => {
    const copy = copyOf(value, path, at);
    return copy ? [{ do: 'insert', path, at: at + 1, value: copy }] : [];
  };

export function People({ index, onIndex }: Shown) {
  const { t } = useTranslation('editor');
  const { sheet } = useForm();
  const path = ['cast'];
  const count = itemsAt(sheet.value, path).length;
  return (
    <Items
      path={path}
      label={t('form.people')}
      index={index}
      onIndex={onIndex}
      row={(item) => ({ title: String(valueAt(item, ['names', 0]) ?? '') })}
      adding={
        <Add
          path={path}
          words={t('form.addPerson')}
          at={count}
          onIndex={onIndex}
          make={(value) => [{ do: 'insert', path, at: count, value: newPerson(value) }]}
        />
      }
      copy={copied(path)}
      empty={t('form.nobody')}
    >
      {(_, at) => (
        <>
          <div className={classes.row}>
            <FirstOf path={[...path, at, 'names']} label={t('form.name')} />
            <Choice
              path={[...path, at, 'role']}
              label={t('form.role')}
              options={(['subject', 'victim', 'officer', 'witness', 'contact'] as const).map((one) => ({
                value: one,
                label: t(`form.roles.${one}`),
              }))}
            />
            <Line path={[...path, at, 'born']} label={t('form.born')} description={t('form.bornHelp')} />
            <Country path={[...path, at, 'nationality']} label={t('form.nationality')} />
          </div>
          <Words path={[...path, at, 'truth']} label={t('form.truth')} rows={2} optional />
        </>
      )}
    </Items>
  );
}

/** One of the countries that the scenario names. */
function Country({ path, label }: { path: Path; label: string }) {
  const { t } = useTranslation('editor');
  const { sheet } = useForm();
  const codes = valueAt(sheet.value, ['fiction', 'country_codes']);
  const listed = (Array.isArray(codes) ? codes : []).map(String);
  return (
    <Choice
      path={path}
      label={label}
      options={listed.map((id) => ({ value: id, label: `${id} ${countryName(id)}`.trim() }))}
      none={t('form.unsaid')}
    />
  );
}

/** The first word of a list; further ones are for the text. */
function FirstOf({ path, label }: { path: Path; label: string }) {
  const room = useForm();
  const now = valueAt(room.sheet.value, path);
  const [first, ...rest]: readonly unknown[] = Array.isArray(now) ? now : [];
  return (
    <FormContext
      value={{
        ...room,
        // The field writes a word; what it stands in is a list.
        sheet: { ...room.sheet, value: { first: shown(first) } },
        edit: (...edits) => {
          for (const edit of edits)
            if (edit.do === 'set') room.edit({ do: 'set', path, value: [edit.value ?? '', ...rest] });
        },
      }}
    >
      <Line path={['first']} label={label} />
    </FormContext>
  );
}

export function Records({ index, onIndex }: Shown) {
  const { t } = useTranslation('editor');
  const { sheet } = useForm();
  const path = ['records'];
  const count = itemsAt(sheet.value, path).length;
  const owners = partiesIn(sheet.value).filter(({ kind }) => kind === 'national');
  const words = useWords();
  useForms(['document.hit']);
  const hit = 'document.hit';
  const named = (field: string, values: readonly string[]) =>
    values.map((one) => ({ value: one, label: words.kind(hit).fields[field]?.options?.[one] ?? one }));
  return (
    <Items
      path={path}
      label={t('form.records')}
      index={index}
      onIndex={onIndex}
      row={(item) => ({ before: shown(item['owner']), title: shown(valueAt(item, ['fields', 'documentNumber'])) })}
      adding={
        <Add
          path={path}
          words={t('form.addRecord')}
          at={count}
          onIndex={onIndex}
          make={(value) => [{ do: 'insert', path, at: count, value: newRecord(value) }]}
        />
      }
      copy={copied(path)}
      empty={t('form.noRecords')}
    >
      {(item, at) => (
        <>
          <div className={classes.row}>
            <Line
              path={[...path, at, 'fields', 'documentNumber']}
              label={words.label(hit, '/draft/body/matchedRef')}
              description={t('form.documentHelp')}
            />
            <Choice
              path={[...path, at, 'fields', 'documentType']}
              label={words.label(hit, '/draft/body/documentType')}
              options={named('documentType', ['passport', 'identityCard', 'visa', 'otherTravel'])}
            />
            <Choice
              path={[...path, at, 'owner']}
              label={t('form.owner')}
              options={owners.map((party) => ({ value: party.id, label: partyLabel(party) }))}
              // A country records its own documents (rule R-12).
              of={(chosen) => [
                { do: 'set', path: [...path, at, 'owner'], value: chosen },
                ...(valueAt(item, ['fields', 'issuingCountry']) === undefined
                  ? []
                  : [{ do: 'set' as const, path: [...path, at, 'fields', 'issuingCountry'], value: chosen }]),
              ]}
            />
            <Choice
              path={[...path, at, 'status']}
              label={words.label(hit, '/draft/body/recordStatus')}
              options={named('recordStatus', ['stolen', 'lost', 'revoked', 'invalid', 'stolenBlank'])}
            />
          </div>
          <Line path={[...path, at, 'fields', 'circumstance']} label={t('form.circumstance')} />
        </>
      )}
    </Items>
  );
}
