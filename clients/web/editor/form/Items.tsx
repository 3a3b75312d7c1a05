import { Button } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Edit } from '../../../../schemas/yaml/edit.ts';
import type { Path } from '../../../../schemas/yaml/values.ts';
import { Ref, Written } from '../../parts/Ref.tsx';
import classes from './Form.module.css';
import { idOf, itemsAt, placeName, useForm } from './form.ts';

/** An item goes; with the last of them the list goes, too. */
const taken =
  (path: Path) =>
  (value: unknown, at: number): readonly Edit[] =>
    itemsAt(value, path).length > 1 ? [{ do: 'remove', path, at }] : [{ do: 'set', path, value: undefined }];

/** How a list shows one of its items. */
export interface Row {
  readonly title: string;
  /** Stands before the title: a time, an id. */
  readonly before?: string;
}

/** A list of the file, and one of its items to be changed, moved, copied, taken away. */
export function Items({
  path,
  label,
  index,
  onIndex,
  row,
  adding,
  copy,
  gone = taken(path),
  least = 0,
  empty,
  children,
}: {
  path: Path;
  /** What the list is of. */
  label: string;
  /** Of the item that is shown. */
  index: number;
  onIndex(index: number): void;
  row(item: Record<string, unknown>, index: number): Row;
  /** What adds an item; nothing where nothing can be. */
  adding: ReactNode;
  /** What makes a copy, at the place after the item. Without it there are no copies. */
  copy?: (value: unknown, index: number) => readonly Edit[];
  /** What takes an item away, and with it what belongs to it alone. */
  gone?: (value: unknown, index: number) => readonly Edit[];
  /** So many there have to be. */
  least?: number;
  /** What is said where there is none. */
  empty?: string;
  children(item: Record<string, unknown>, index: number): ReactNode;
}) {
  const { t } = useTranslation('editor');
  const { sheet, readOnly, findings, edit, arrival } = useForm();
  const { value } = sheet;
  const all = itemsAt(value, path);
  const at = Math.min(index, Math.max(0, all.length - 1));
  const chosen = all.find((one) => one.index === at);
  const around = useRef<HTMLDivElement>(null);
  const id = chosen ? idOf(chosen.item) : '';
  const card = useArrival<HTMLFieldSetElement>(placeName(path, at));
  // Where the last one went, one stands at what adds another.
  useEffect(() => {
    if (arrival.current !== placeName(path, -1)) return;
    arrival.current = undefined;
    around.current?.querySelector('button')?.focus();
  });

  const mistakes = (one: number) => {
    const place = placeName(path, one);
    return findings.filter(
      ({ severity, path: at }) => severity === 'error' && (at === place || at.startsWith(`${place}.`)),
    ).length;
  };
  const list = useRef<HTMLOListElement>(null);
  // In a long list the one that is shown is seen. (Some browsers answer with a promise, which is nothing that an effect may return.)
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [at, all.length]);
  function move(by: number) {
    const to = at + by;
    if (readOnly || to < 0 || to >= all.length) return;
    edit({ do: 'move', path, at, to });
    onIndex(to);
  }
  function press(event: KeyboardEvent) {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(event.key === 'ArrowUp' ? -1 : 1);
  }
  function take() {
    edit(...gone(value, at));
    const next = Math.max(0, Math.min(at, all.length - 2));
    arrival.current = placeName(path, all.length > 1 ? next : -1);
    onIndex(next);
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of what is in it
    <div className={classes.items} onKeyDown={press}>
      {all.length === 0 && empty !== undefined && <p className={classes.dim}>{empty}</p>}
      {all.length > 0 && (
        <ol ref={list} className={classes.list} aria-label={label}>
          {all.map(({ item, index: one }) => {
            const { title, before } = row(item, one);
            return (
              <li key={`${one} ${idOf(item)}`}>
                <button type="button" aria-current={one === at ? 'true' : undefined} onClick={() => onIndex(one)}>
                  {before !== undefined && (
                    <span className={classes.when}>
                      <Ref>{before}</Ref>
                    </span>
                  )}
                  <Written>{title || idOf(item)}</Written>
                  {mistakes(one) > 0 && <b>{t('problems.errors', { count: mistakes(one) })}</b>}
                </button>
              </li>
            );
          })}
        </ol>
      )}
      {!readOnly && (
        <div ref={around} className={classes.adding}>
          {adding}
        </div>
      )}
      {chosen && (
        <fieldset ref={card} key={`${at} ${id}`} className={classes.card}>
          <legend>
            <Ref>{id || String(at + 1)}</Ref>
          </legend>
          {!readOnly && (
            <div className={classes.row}>
              {all.length > 1 && (
                <>
                  <Button size="compact-sm" variant="default" disabled={at === 0} onClick={() => move(-1)}>
                    {t('form.up')}
                  </Button>
                  <Button size="compact-sm" variant="default" disabled={at >= all.length - 1} onClick={() => move(1)}>
                    {t('form.down')}
                  </Button>
                </>
              )}
              {copy && (
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => {
                    edit(...copy(value, at));
                    arrival.current = placeName(path, at + 1);
                    onIndex(at + 1);
                  }}
                >
                  {t('form.copy')}
                </Button>
              )}
              <Button
                size="compact-sm"
                variant="default"
                disabled={all.length <= least}
                onClick={take}
                aria-label={t('form.removeIt', { id: id || String(at + 1) })}
              >
                {t('form.remove')}
              </Button>
            </div>
          )}
          {children(chosen.item, at)}
        </fieldset>
      )}
    </div>
  );
}

/** What has just been added is written on at once; where something went, one stands at what is there now. `here`: see `arrival`. */
export function useArrival<E extends HTMLElement>(here: string) {
  const { arrival } = useForm();
  const around = useRef<E>(null);
  useEffect(() => {
    if (arrival.current !== here || !around.current) return;
    arrival.current = undefined;
    begin(around.current);
  });
  return around;
}

/** Into its first field, whose words are chosen, so that they can be written over. */
function begin(card: HTMLElement): void {
  const field = card.querySelector<HTMLElement>('input:not([type=checkbox]), textarea, select');
  field?.focus();
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.select();
}

/** A button that adds an item to the end of a list. */
export function Add({
  path,
  words,
  at,
  onIndex,
  make,
}: {
  path: Path;
  words: string;
  /** Where it comes to stand. */
  at: number;
  onIndex(index: number): void;
  make(value: unknown): readonly Edit[];
}) {
  const { sheet, edit, arrival } = useForm();
  return (
    <Button
      size="compact-md"
      variant="default"
      onClick={() => {
        edit(...make(sheet.value));
        arrival.current = placeName(path, at);
        onIndex(at);
      }}
    >
      {words}
    </Button>
  );
}
