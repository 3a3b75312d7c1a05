import { Button, NativeSelect } from '@mantine/core';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { valueAt } from '../../../../schemas/yaml/values.ts';
import { useForms } from '../../forms/families.ts';
import { language } from '../../i18n.ts';
import { Ref, Written } from '../../parts/Ref.tsx';
import { useWords } from '../../use/useWords.ts';
import { wordsIn } from '../texts.ts';
import classes from './Form.module.css';
import { Choice, InText, Line, Ticks, Words } from './fields.tsx';
import { idOf, idsAt, itemsAt, shown, useForm } from './form.ts';
import { bodyTexts, copyOf, newInject, newKinds, triggerEdit, triggerKinds, triggerOf } from './injects.ts';

/** All injects in the order of the file, and one of them to be changed. */
export function Injects({ index, onIndex }: { index: number; onIndex(index: number): void }) {
  const { t } = useTranslation('editor');
  const { sheet, readOnly, edit } = useForm();
  const all = itemsAt(sheet.value, ['injects']);
  const at = Math.min(index, Math.max(0, all.length - 1));
  const chosen = all.find((one) => one.index === at);
  const list = useRef<HTMLOListElement>(null);
  function move(by: number) {
    const to = at + by;
    if (readOnly || to < 0 || to >= all.length) return;
    edit({ do: 'move', path: ['injects'], at, to });
    onIndex(to);
  }
  function press(event: KeyboardEvent) {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(event.key === 'ArrowUp' ? -1 : 1);
  }
  const add = (kind: (typeof newKinds)[number]) => {
    edit({ do: 'insert', path: ['injects'], at: at + 1, value: newInject(sheet.value, kind, t('form.writeHere')) });
    onIndex(all.length === 0 ? 0 : at + 1);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of what is in it
    <div className={classes.injects} onKeyDown={press}>
      <ol ref={list} className={classes.list} aria-label={t('form.injects')}>
        {all.map(({ item, index: one }) => (
          <li key={idOf(item) || one}>
            <button type="button" aria-current={one === at ? 'true' : undefined} onClick={() => onIndex(one)}>
              <span className={classes.when}>
                <Ref>{shown(valueAt(item, ['trigger', 'at'])) || '·'}</Ref>
              </span>
              <Written>{wordsIn(item['title'], language()) || idOf(item)}</Written>
            </button>
          </li>
        ))}
      </ol>
      <div className={classes.row}>
        {newKinds.map((kind) => (
          <Button key={kind} size="compact-md" variant="default" disabled={readOnly} onClick={() => add(kind)}>
            {t(`form.add.${kind}`)}
          </Button>
        ))}
      </div>
      {chosen && (
        <fieldset key={idOf(chosen.item)} className={classes.card}>
          <legend>
            <Ref>{idOf(chosen.item)}</Ref>
          </legend>
          <div className={classes.row}>
            <Button size="compact-sm" variant="default" disabled={readOnly || at === 0} onClick={() => move(-1)}>
              {t('form.up')}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              disabled={readOnly || at >= all.length - 1}
              onClick={() => move(1)}
            >
              {t('form.down')}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              disabled={readOnly}
              onClick={() => {
                const value = copyOf(sheet.value, at);
                if (!value) return;
                edit({ do: 'insert', path: ['injects'], at: at + 1, value });
                onIndex(at + 1);
              }}
            >
              {t('form.copy')}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              disabled={readOnly || all.length < 2}
              onClick={() => {
                edit({ do: 'remove', path: ['injects'], at });
                onIndex(Math.max(0, at - 1));
              }}
            >
              {t('form.remove')}
            </Button>
          </div>
          <Inject index={at} item={chosen.item} />
        </fieldset>
      )}
    </div>
  );
}

function Inject({ index, item }: { index: number; item: Record<string, unknown> }) {
  const { t } = useTranslation('editor');
  const { sheet } = useForm();
  const words = useWords();
  const path = ['injects', index] as const;
  const type = shown(valueAt(item, ['message', 'type']));
  useForms(type === '' ? [] : [type]);
  const { kind } = item;
  const parties = itemsAt(sheet.value, ['bureaus']).map(({ item: party }) => ({
    value: idOf(party),
    label: wordsIn(party['name'], language()) || idOf(party),
  }));
  const texts = ['message', 'instruction', 'phone_note', 'article'];
  return (
    <>
      <Words path={[...path, 'title']} label={t('form.injectTitle')} />
      <When index={index} item={item} />
      {kind === 'message' && (
        <div className={classes.row}>
          <Choice path={[...path, 'from']} label={t('form.from')} options={parties} />
          {type !== '' && (
            <p className={classes.type}>
              <span>{t('form.type')}</span> <b>{words.kind(type).title}</b>
            </p>
          )}
        </div>
      )}
      {(kind === 'message' || kind === 'instruction' || kind === 'phone_note') && (
        <Ticks
          path={[...path, 'to']}
          label={t('form.to')}
          options={[...parties, { value: 'all', label: t('form.all') }]}
        />
      )}
      {kind === 'message' && <Words path={[...path, 'message', 'subject']} label={t('form.subject')} />}
      {bodyTexts(item).map(({ key, path: inside, long }) => (
        <Words
          key={key}
          path={[...path, ...inside]}
          label={words.label(type, `/draft/body/${key}`)}
          rows={long ? 4 : 1}
        />
      ))}
      {kind === 'phone_note' && <Words path={[...path, 'caller']} label={t('form.caller')} />}
      {kind === 'article' && (
        <>
          <Words path={[...path, 'source']} label={t('form.source')} />
          <Words path={[...path, 'headline']} label={t('form.headline')} />
        </>
      )}
      {kind !== 'message' && texts.includes(String(kind)) && (
        <Words path={[...path, 'text']} label={t('form.text')} rows={4} />
      )}
      <InText path={path} words={t(texts.includes(String(kind)) ? 'form.rest' : 'form.special')} />
    </>
  );
}

/** When it comes: what the form can say of it, and else the way to the text. */
function When({ index, item }: { index: number; item: Record<string, unknown> }) {
  const { t } = useTranslation('editor');
  const { sheet, readOnly, edit } = useForm();
  const kind = triggerOf(item);
  const path = ['injects', index, 'trigger'] as const;
  const others = itemsAt(sheet.value, ['injects'])
    .filter(({ index: one }) => one !== index)
    .map(({ item: other }) => ({ value: idOf(other), label: wordsIn(other['title'], language()) || idOf(other) }));
  const options = [...triggerKinds, ...(kind === 'other' ? (['other'] as const) : [])];
  return (
    <div className={classes.row}>
      <NativeSelect
        size="sm"
        label={t('form.when')}
        value={kind}
        disabled={readOnly}
        onChange={(event) => {
          const chosen = triggerKinds.find((one) => one === event.currentTarget.value);
          if (chosen) edit(triggerEdit(sheet.value, index, chosen));
        }}
        data={options
          .filter((one) => one !== 'after' || idsAt(sheet.value, ['injects']).length > 1)
          .map((one) => ({ value: one, label: t(`form.triggers.${one}`) }))}
        className={classes.short}
      />
      {kind === 'at' && <Line path={[...path, 'at']} label={t('form.at')} description={t('form.atHelp')} />}
      {kind === 'after' && (
        <>
          <Choice path={[...path, 'after', 'inject']} label={t('form.afterWhich')} options={others} />
          <Line path={[...path, 'after', 'delay']} label={t('form.delay')} description={t('form.durationHelp')} />
        </>
      )}
      {kind === 'other' && <InText path={path} words={t('form.condition')} />}
    </div>
  );
}
