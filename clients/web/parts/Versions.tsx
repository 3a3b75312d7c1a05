import { useForms } from '../forms/families.ts';
import { useWords } from '../use/useWords.ts';
import { Written } from './Ref.tsx';
import classes from './Versions.module.css';

interface Version {
  readonly subject: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Two versions of a message beside each other: only what differs, each thing as it was written and as it arrived. */
export function Versions({
  type,
  wrote,
  arrived,
  labels,
}: {
  type: string;
  wrote: Version;
  arrived: Version;
  labels: { readonly field: string; readonly wrote: string; readonly arrived: string };
}) {
  const words = useWords();
  // The words of the fields come with the forms of their family.
  useForms([type]);
  const label = (path: string) =>
    path === '/subject' ? words.common.fields.subject : words.label(type, `/draft/body${path.slice('/body'.length)}`);
  return (
    <table className={classes.versions}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{labels.field}</span>
          </th>
          <th scope="col">{labels.wrote}</th>
          <th scope="col">{labels.arrived}</th>
        </tr>
      </thead>
      <tbody>
        {different(wrote, arrived).map(({ path, before, now }) => (
          <tr key={path} data-version={path}>
            <th scope="row">{label(path)}</th>
            <td>
              <del>
                <Written>{before}</Written>
              </del>
            </td>
            <td>
              <ins>
                <Written>{now}</Written>
              </ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Difference {
  readonly path: string;
  readonly before: string;
  readonly now: string;
}

function different(before: unknown, now: unknown, path = ''): Difference[] {
  if (Object.is(before, now)) return [];
  const [old, fresh] = [partsOf(before), partsOf(now)];
  if (!old && !fresh) return [{ path, before: shown(before), now: shown(now) }];
  const keys =
    path === '' ? ['subject', 'body'] : [...new Set([...Object.keys(old ?? {}), ...Object.keys(fresh ?? {})])];
  return keys.flatMap((key) => different(old?.[key], fresh?.[key], `${path}/${key}`));
}

const partsOf = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined; // read by its own keys
const shown = (value: unknown): string => (value === undefined || value === '' ? '–' : String(value));
