import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Edit } from '../../../../schemas/yaml/edit.ts';
import { isRecord, type Path, valueAt } from '../../../../schemas/yaml/values.ts';
import { language } from '../../i18n.ts';
import { wordsIn } from '../texts.ts';
import classes from './Form.module.css';
import { asNumber, Choice, InText, Line, Select, Words } from './fields.tsx';
import { idOf, idsAt, itemsAt, placeName, shown, useForm } from './form.ts';
import { OtherInject } from './Injects.tsx';
import { Add, Items, useArrival } from './Items.tsx';
import { isSimplePattern } from './injects.ts';
import { PatternFields, partyLabel } from './Pattern.tsx';
import { copyOf, newExpectation, newHint, newJudged, playedIn } from './skeletons.ts';

const path = ['expectations'];

/** What is expected of whom, and one of it to be changed. */
export function Expectations({ index, onIndex }: { index: number; onIndex(index: number): void }) {
  const { t } = useTranslation('editor');
  const { sheet } = useForm();
  const count = itemsAt(sheet.value, path).length;
  const levels = (['best', 'middle', 'least'] as const).map((one) => t(`form.levels.${one}`));
  return (
    <Items
      path={path}
      label={t('form.expectations')}
      index={index}
      onIndex={onIndex}
      row={(item) => ({ before: shown(item['who']) || '·', title: wordsIn(item['title'], language()) })}
      adding={
        <>
          <Add
            path={path}
            words={t('form.addExpectation')}
            at={count}
            onIndex={onIndex}
            make={(value) => newExpectation(value, t('form.writeHere'))}
          />
          <Add
            path={path}
            words={t('form.addJudged')}
            at={count}
            onIndex={onIndex}
            make={(value) => newJudged(value, t('form.writeHere'), levels)}
          />
        </>
      }
      copy={(value, at) => {
        const copy = copyOf(value, path, at);
        return copy ? [{ do: 'insert', path, at: at + 1, value: copy }] : [];
      }}
      empty={t('form.noExpectations')}
    >
      {(item, at) => <Expectation index={at} item={item} />}
    </Items>
  );
}

function Expectation({ index, item }: { index: number; item: Record<string, unknown> }) {
  const { t } = useTranslation('editor');
  const { sheet } = useForm();
  const own = [...path, index];
  const { expect } = item;
  return (
    <>
      <Words path={[...own, 'title']} label={t('form.expectation')} />
      <div className={classes.row}>
        <Who index={index} item={item} />
        {isSimplePattern(expect) && <PatternFields path={[...own, 'expect']} sender={false} />}
      </div>
      {isRecord(expect) && 'assessor' in expect ? (
        <Judged path={[...own, 'expect', 'assessor']} />
      ) : (
        !isSimplePattern(expect) && <InText path={[...own, 'expect']} words={t('form.act')} />
      )}
      <div className={classes.row}>
        <From index={index} item={item} />
        <Line path={[...own, 'within']} label={t('form.within')} description={t('form.durationHelp')} />
        <Line path={[...own, 'score', 'points']} label={t('form.points')} of={asNumber} numeric />
        <Choice
          path={[...own, 'objective']}
          label={t('form.objective')}
          options={itemsAt(sheet.value, ['objectives']).map(({ item: one }) => ({
            value: idOf(one),
            label: wordsIn(one['title'], language()) || idOf(one),
          }))}
        />
      </div>
      <Words path={[...own, 'feedback', 'met']} label={t('form.met')} rows={2} optional />
      <Words path={[...own, 'feedback', 'missed']} label={t('form.missed')} rows={2} optional />
      <Hints own={own} item={item} />
      <InText path={own} words={t('form.rest')} />
    </>
  );
}

/** Of whom: what the pattern says of the sender goes with it. */
function Who({ index, item }: { index: number; item: Record<string, unknown> }) {
  const { t } = useTranslation('editor');
  const { sheet, edit } = useForm();
  const own = [...path, index];
  const { who } = item;
  if (Array.isArray(who)) return <InText path={[...own, 'who']} words={`${t('form.who')}: ${who.join(' ')}.`} />;
  const from: Path = [...own, 'expect', 'where', 'from'];
  const goes = valueAt(sheet.value, from) === who;
  return (
    <Select
      label={t('form.who')}
      value={shown(who)}
      options={[
        ...playedIn(sheet.value).map((party) => ({ value: party.id, label: partyLabel(party) })),
        { value: 'any', label: t('form.any') },
        { value: 'all', label: t('form.each') },
      ]}
      onChoose={(chosen) => {
        const sender: Edit = {
          do: 'set',
          path: from,
          value: chosen === 'any' || chosen === 'all' ? undefined : chosen,
        };
        edit({ do: 'set', path: [...own, 'who'], value: chosen }, ...(goes ? [sender] : []));
      }}
    />
  );
}

/** From which moment its time runs. */
function From({ index, item }: { index: number; item: Record<string, unknown> }) {
  const { t } = useTranslation('editor');
  const { sheet, edit } = useForm();
  const moment = [...path, index, 'from_moment'];
  const from = item['from_moment'];
  const kind = isRecord(from) && 'inject' in from ? 'inject' : isRecord(from) && 'at' in from ? 'at' : 'other';
  const [first] = idsAt(sheet.value, ['injects']);
  return (
    <>
      <Select
        label={t('form.fromWhen')}
        value={kind}
        options={(
          [
            ...(first === undefined ? [] : (['inject'] as const)),
            'at',
            ...(kind === 'other' ? (['other'] as const) : []),
          ] as const
        ).map((one) => ({
          value: one,
          label: t(`form.moments.${one}`),
        }))}
        onChoose={(chosen) => {
          if (chosen === 'inject') edit({ do: 'set', path: moment, value: { inject: first } });
          else if (chosen === 'at') edit({ do: 'set', path: moment, value: { at: 'T+5m' } });
        }}
      />
      {kind === 'inject' && <OtherInject path={[...moment, 'inject']} label={t('form.fromInject')} index={-1} />}
      {kind === 'at' && <Line path={[...moment, 'at']} label={t('form.at')} description={t('form.atHelp')} />}
    </>
  );
}

function Judged({ path: at }: { path: Path }) {
  const { t } = useTranslation('editor');
  const { sheet } = useForm();
  const levels = valueAt(sheet.value, [...at, 'levels']);
  return (
    <>
      <Words path={[...at, 'question']} label={t('form.judge')} rows={2} />
      {(Array.isArray(levels) ? levels : []).map((_, index) => (
        <div key={index} className={classes.sub}>
          <Words path={[...at, 'levels', index, 'label']} label={t('form.judged')} />
          <Line path={[...at, 'levels', index, 'points']} label={t('form.points')} of={asNumber} numeric />
        </div>
      ))}
    </>
  );
}

/** Help, for those who ask for it or wait long enough. */
function Hints({ own, item }: { own: Path; item: Record<string, unknown> }) {
  const { t } = useTranslation('editor');
  const { sheet, readOnly, edit, arrival } = useForm();
  const at = [...own, 'hints'];
  const hints = itemsAt(item, ['hints']);
  return (
    <>
      {hints.map(({ item: hint, index }) => (
        <Hint key={idOf(hint) || index} path={at} index={index} id={idOf(hint)} alone={hints.length < 2} />
      ))}
      {!readOnly && (
        <div>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              edit({ do: 'insert', path: at, at: hints.length, value: newHint(sheet.value, t('form.writeHere')) });
              arrival.current = placeName(at, hints.length);
            }}
          >
            {t('form.addHint')}
          </Button>
        </div>
      )}
    </>
  );
}

function Hint({ path: at, index, id, alone }: { path: Path; index: number; id: string; alone: boolean }) {
  const { t } = useTranslation('editor');
  const { readOnly, edit } = useForm();
  const around = useArrival<HTMLDivElement>(placeName(at, index));
  return (
    <div ref={around} className={classes.sub}>
      <Words path={[...at, index, 'text']} label={t('form.hint')} rows={2} />
      <div className={classes.row}>
        <Line path={[...at, index, 'after']} label={t('form.hintAfter')} description={t('form.durationHelp')} />
        <Line path={[...at, index, 'cost']} label={t('form.cost')} of={asNumber} numeric />
      </div>
      {!readOnly && (
        <div>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() =>
              edit(alone ? { do: 'set', path: at, value: undefined } : { do: 'remove', path: at, at: index })
            }
            aria-label={t('form.removeIt', { id })}
          >
            {t('form.removeHint')}
          </Button>
        </div>
      )}
    </div>
  );
}
