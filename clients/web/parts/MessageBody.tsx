import { Loader } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { routingOf } from '../../../schemas/kinds/routing.ts';
import type { FieldText } from '../../i18n/kinds-type.ts';
import type { ReadState } from '../../sdk/rules.ts';
import { formOf, useForms } from '../forms/families.ts';
import { type Field, type Leaf, leavesOf } from '../forms/fields.ts';
import { useWords, type Words } from '../use/useWords.ts';
import classes from './MessageBody.module.css';
import { InLanguage, Prose, Ref, Written } from './Ref.tsx';
import { dateInWords, localDay, localTime, offsetName } from './time.ts';

type Body = Readonly<Record<string, unknown>>;
interface Props {
  type: string;
  body: Body;
  /** The language that the message is written in: all that was written runs in its direction. Absent: each value in its own. */
  language?: string;
  state: ReadState;
  /** Minutes east of UTC of who reads. */
  offset: number;
  /** JSON pointers of what is new in this version. */
  changed?: ReadonlySet<string>;
  /** More fields than this are folded away behind a button. */
  first?: number;
}

/** The content of a message, field by field in the words of its kind, like a form sheet. */
export function MessageBody({ type, body, first = 8, ...rest }: Props) {
  const { t } = useTranslation('ui');
  const words = useWords();
  const [all, setAll] = useState(false);
  const there = useForms([type]);
  if (!routingOf(type)) return <pre className={classes.raw}>{JSON.stringify(body, null, 2)}</pre>;
  if (!there) return <Loader size="sm" />;
  const fields = formOf(type);
  const filled = leavesOf(fields).filter((leaf) => valueIn(body, leaf.path) !== undefined);
  // What the mark and the title say already is not said again.
  const shown = filled.filter(({ path }) => path !== '/colour');
  const folded = !all && shown.length > first + 2;
  const visible = new Set((folded ? [...shown].sort(byWeight).slice(0, first) : shown).map(({ path }) => path));
  return (
    <>
      <Fields fields={fields} body={body} texts={words.kind(type).fields} visible={visible} words={words} {...rest} />
      {folded && (
        <button type="button" className={classes.more} onClick={() => setAll(true)}>
          {t('showAll', { count: shown.length })}
        </button>
      )}
    </>
  );
}

/** What people ask first: who, when born, which document, what is wanted. */
const asked = [
  'noticeNo',
  'familyName',
  'forenames',
  'dateOfBirth',
  'documents',
  'documentNumber',
  'requestedAction',
  'charge',
  'lastSeen',
];
const byWeight = (a: Leaf, b: Leaf): number => weight(a) - weight(b);
const weight = ({ name }: Leaf): number => {
  const at = asked.indexOf(name);
  return at === -1 ? asked.length : at;
};

function Fields(props: {
  fields: readonly Field[];
  body: Body;
  texts: Readonly<Record<string, FieldText>> | undefined;
  visible: ReadonlySet<string>;
  words: Words;
  state: ReadState;
  offset: number;
  language?: string;
  changed?: ReadonlySet<string>;
}) {
  const { t } = useTranslation('ui');
  const { fields, texts, visible, words } = props;
  const plain = fields.filter((field): field is Leaf => field.is === 'leaf' && visible.has(field.path));
  const groups = fields.filter(
    (field) => field.is === 'group' && leavesOf([field]).some(({ path }) => visible.has(path)),
  );
  return (
    <>
      {plain.length > 0 && (
        <dl className={classes.fields}>
          {plain.map((leaf) => (
            <div
              key={leaf.path}
              className={classes.field}
              data-changed={props.changed?.has(leaf.path) || undefined}
              data-long={isLong(leaf, props.body) || undefined}
            >
              <dt>{texts?.[leaf.name]?.label ?? leaf.name}</dt>
              <dd>
                <Value leaf={leaf} value={valueIn(props.body, leaf.path)} text={texts?.[leaf.name]} {...props} />
                {props.changed?.has(leaf.path) && <span className={classes.changed}>{t('changed')}</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {groups.map((group) => (
        <section key={group.path} className={classes.group} aria-label={texts?.[group.name]?.label ?? group.name}>
          <p className={classes.part}>{texts?.[group.name]?.label ?? group.name}</p>
          {group.is === 'group' && (
            <Fields {...props} fields={group.fields} texts={texts?.[group.name]?.fields} words={words} />
          )}
        </section>
      ))}
    </>
  );
}

/** Text of several lines stands below its label, over the whole width. */
const isLong = (leaf: Leaf, body: Body): boolean =>
  leaf.entry === 'groups' || isLongText(leaf, String(valueIn(body, leaf.path)));
const isLongText = (leaf: Leaf, value: string): boolean => leaf.entry === 'textarea' && value.length > 60;

interface ValueProps {
  leaf: Leaf;
  value: unknown;
  text: FieldText | undefined;
  state: ReadState;
  offset: number;
  words: Words;
  language?: string;
}

/** One value, as its field means it. */
export function Value({ leaf, value, text, ...rest }: ValueProps) {
  const { state, offset, words, language } = rest;
  if (leaf.entry === 'groups' && Array.isArray(value))
    return (
      <ol className={classes.long}>
        {value.map((item: Body) => (
          <li key={JSON.stringify(item)}>
            <Fields
              fields={leaf.fields ?? []}
              body={item}
              texts={text?.fields}
              visible={
                new Set(
                  leavesOf(leaf.fields ?? [])
                    .map(({ path }) => path)
                    .filter((path) => valueIn(item, path) !== undefined),
                )
              }
              {...rest}
            />
          </li>
        ))}
      </ol>
    );
  if (Array.isArray(value)) {
    if (value.length === 0) return <span className={classes.none}>—</span>;
    const long = leaf.entry === 'textarea';
    return long ? (
      <ol className={classes.long}>
        {value.map((item) => (
          <li key={JSON.stringify(item)}>
            <Value leaf={leaf} value={item} text={text} {...rest} />
          </li>
        ))}
      </ol>
    ) : (
      <ul className={classes.items}>
        {value.map((item) => (
          <li key={JSON.stringify(item)}>
            <Value leaf={leaf} value={item} text={text} {...rest} />
          </li>
        ))}
      </ul>
    );
  }
  if (typeof value === 'boolean') return value ? words.common.yes : words.common.no;
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return JSON.stringify(value);
  switch (leaf.entry) {
    case 'choice':
    case 'choices':
      return text?.options?.[value] ?? value;
    case 'partialDate':
    case 'date':
      return <bdi className={classes.date}>{dateInWords(value, words.language)}</bdi>;
    case 'instant': {
      const ms = Date.parse(value);
      if (Number.isNaN(ms)) return <Ref>{value}</Ref>;
      return (
        <>
          <bdi dir="ltr">
            {localDay(ms, offset)} {localTime(ms, offset)}
          </bdi>{' '}
          <small>
            <bdi dir="ltr">{offsetName(offset)}</bdi>
          </small>
        </>
      );
    }
    case 'bureau':
      return words.party(state, value);
    case 'country':
      return <>{countryName(value, state, words)}</>;
    case 'document':
    case 'notice':
    case 'reference':
      return <Ref>{value}</Ref>;
    case 'answeredFields':
      return <>{words.anyLabel(value)}</>;
    default:
      return leaf.hints?.role === 'document' ? (
        <Ref>{value}</Ref>
      ) : (
        <span className={classes.text}>
          {isLongText(leaf, value) ? (
            <Prose language={language}>{value}</Prose>
          ) : language === undefined ? (
            <Written>{value}</Written>
          ) : (
            <InLanguage language={language}>{value}</InLanguage>
          )}
        </span>
      );
  }
}

export function countryName(code: string, state: ReadState, words: Words): string {
  const bureau = [...state.parties.values()].find((party) => party.kind === 'national' && party.country === code);
  return bureau ? `${words.say(bureau.name)} (${code})` : code;
}

function valueIn(body: Body, path: string): unknown {
  return path
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (at, key) => (typeof at === 'object' && at !== null ? (at as Readonly<Record<string, unknown>>)[key] : undefined),
      body,
    );
}

/** The fields in which a version differs from the one before, as JSON pointers. */
export function changesBetween(type: string, before: Body, after: Body): Set<string> {
  const differs = ({ path }: Leaf) => JSON.stringify(valueIn(before, path)) !== JSON.stringify(valueIn(after, path));
  return new Set(
    leavesOf(formOf(type))
      .filter(differs)
      .map(({ path }) => path),
  );
}
