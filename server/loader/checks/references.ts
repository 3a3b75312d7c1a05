import type { Scenario } from '../../../schemas/scenario.ts';
import type { Checking } from '../check.ts';
import { mostProblems, type Path, quote, type ScenarioProblemCode, suggestion } from '../problem.ts';
import { faultsOf, momentsOf, patternsOf, simpleTriggersOf, wordsOf } from '../walk.ts';

/** What a file names must be in the file: bureaus, injects, expectations, objectives, phases, and the `$names` of messages. */
export function checkReferences(checking: Checking): void {
  const { scenario } = checking;
  const refer = referrer(checking);
  const { injects, expectations, bureaus, records, brief, debrief, content_notes, tests } = scenario;

  for (const [i, inject] of injects.entries()) {
    const path: Path = ['injects', i];
    if (inject.phase !== undefined) refer('phase', inject.phase, [...path, 'phase']);
    for (const [j, id] of inject.objectives.entries()) refer('objective', id, [...path, 'objectives', j]);
    if (inject.kind === 'message') {
      refer('bureau', inject.from, [...path, 'from']);
      for (const [j, id] of (inject.message.excluded ?? []).entries())
        refer('bureau', id, [...path, 'message', 'excluded', j]);
      if (inject.message.in_reply_to !== undefined)
        refer('name', inject.message.in_reply_to, [...path, 'message', 'in_reply_to']);
    }
    if ('to' in inject)
      for (const [j, id] of inject.to.entries()) if (id !== 'all') refer('bureau', id, [...path, 'to', j]);
    for (const [j, id] of (inject.hidden_from ?? []).entries()) refer('bureau', id, [...path, 'hidden_from', j]);
    if (inject.red_herring?.disproved_by !== undefined)
      refer('inject', inject.red_herring.disproved_by, [...path, 'red_herring', 'disproved_by']);
    if (inject.kind === 'bot_mode') refer('bureau', inject.bureau, [...path, 'bureau']);
    if (inject.kind === 'record_change') {
      for (const [j, { id }] of inject.change.cast.entries()) refer('person', id, [...path, 'change', 'cast', j, 'id']);
      for (const [j, { owner }] of inject.change.put.entries())
        refer('bureau', owner, [...path, 'change', 'put', j, 'owner']);
    }
    if (inject.kind === 'hint') {
      refer('expectation', inject.expectation, [...path, 'expectation']);
      const hints = checking.expectations.get(inject.expectation)?.hints;
      if (hints && !hints.some(({ id }) => id === inject.hint)) refer('hint', inject.hint, [...path, 'hint']);
    }
  }
  for (const { path, fault } of faultsOf(scenario)) {
    const { link = {}, bureau } = fault.target;
    for (const [key, id] of Object.entries(link)) refer('bureau', id, [...path, 'target', 'link', key]);
    if (bureau !== undefined) refer('bureau', bureau, [...path, 'target', 'bureau']);
    // A contingency that waits for an answer is excused too.
    for (const [j, id] of fault.excuse.entries())
      if (!checking.injects.has(id)) refer('expectation', id, [...path, 'excuse', j]);
  }
  for (const { path, trigger } of simpleTriggersOf(scenario)) {
    if ('when' in trigger) refer('expectation', trigger.when.expectation, [...path, 'when', 'expectation']);
    if ('absent' in trigger && trigger.absent.during !== undefined)
      refer('phase', trigger.absent.during, [...path, 'absent', 'during']);
    if (!('after' in trigger)) continue;
    const { inject: before, expectation, phase } = trigger.after;
    const here = [...path, 'after'];
    if (before !== undefined) refer('inject', before, [...here, 'inject']);
    if (expectation !== undefined) refer('expectation', expectation, [...here, 'expectation']);
    if (phase !== undefined) refer('phase', phase, [...here, 'phase']);
  }
  for (const { moment, path } of momentsOf(scenario)) {
    if ('inject' in moment) refer('inject', moment.inject, [...path, 'inject']);
    if ('phase' in moment) refer('phase', moment.phase, [...path, 'phase']);
  }
  for (const [i, { who, duty, objective }] of expectations.entries()) {
    for (const [id, path] of typeof who === 'string' ? [[who, []] as const] : who.map((id, j) => [id, [j]] as const))
      if (id !== 'any' && id !== 'all') refer('bureau', id, ['expectations', i, 'who', ...path]);
    if (duty !== undefined) refer('duty', duty, ['expectations', i, 'duty']);
    refer('objective', objective, ['expectations', i, 'objective']);
  }
  const bound = boundNames(scenario);
  for (const { pattern, path } of patternsOf(scenario))
    for (const [key, operand] of Object.entries(pattern.where))
      for (const { word, path: below } of wordsOf(operand)) {
        const here = [...path, 'where', key, ...below];
        if (key === 'in_reply_to') {
          if (!bound.has(`${item(path)} ${word}`)) refer('name', word, here);
        } else if (['from', 'to', 'by', 'bureau'].includes(key) && word !== 'all' && !word.startsWith('$'))
          refer('bureau', word, here);
      }
  for (const [i, { bot }] of bureaus.entries())
    for (const [j, { send }] of (bot?.replies ?? []).entries()) {
      const path = ['bureaus', i, 'bot', 'replies', j, 'send'];
      for (const [k, id] of (send.to ?? []).entries()) refer('bureau', id, [...path, 'to', k]);
      if (send.in_reply_to !== undefined) refer('name', send.in_reply_to, [...path, 'in_reply_to']);
    }
  for (const [i, { visible_to: seers }] of bureaus.entries())
    for (const [j, id] of (seers ?? []).entries()) refer('bureau', id, ['bureaus', i, 'visible_to', j]);
  for (const [i, { owner }] of records.entries()) refer('bureau', owner, ['records', i, 'owner']);
  for (const id of Object.keys(brief.per_bureau)) refer('bureau', id, ['brief', 'per_bureau', id]);
  for (const [i, { where }] of content_notes.entries())
    for (const [j, id] of where.entries()) refer('inject', id, ['content_notes', i, 'where', j]);
  for (const [i, { show }] of debrief.questions.entries())
    for (const [j, shown] of show.entries()) {
      const path = ['debrief', 'questions', i, 'show', j];
      if ('inject' in shown) refer('inject', shown.inject, [...path, 'inject']);
      else if ('expectation' in shown) refer('expectation', shown.expectation, [...path, 'expectation']);
    }
  for (const [i, { expect }] of tests.entries()) {
    const path = ['tests', i, 'expect'];
    for (const id of Object.keys(expect.score ?? {})) refer('bureau', id, [...path, 'score', id]);
    for (const [j, id] of (expect.fired ?? []).entries()) refer('inject', id, [...path, 'fired', j]);
    for (const [j, id] of (expect.not_fired ?? []).entries()) refer('inject', id, [...path, 'not_fired', j]);
  }
}

type What = 'bureau' | 'inject' | 'expectation' | 'objective' | 'phase' | 'name' | 'person' | 'hint' | 'duty';

function referrer({ scenario, parties, injects, expectations, error }: Checking) {
  const known: Record<What, readonly string[]> = {
    bureau: [...parties.keys()],
    inject: [...injects.keys()],
    expectation: [...expectations.keys()],
    objective: scenario.objectives.map(({ id }) => id),
    phase: scenario.clock.phases.map(({ id }) => id),
    name: namesOf(scenario),
    person: scenario.cast.map(({ id }) => id),
    hint: scenario.expectations.flatMap(({ hints }) => hints.map(({ id }) => id)),
    duty: scenario.bureaus.flatMap(({ duties }) => (duties ?? []).map(({ id }) => id)),
  };
  const codes: Record<What, ScenarioProblemCode> = {
    bureau: 'unknown_bureau',
    inject: 'unknown_inject',
    expectation: 'unknown_expectation',
    objective: 'unknown_objective',
    phase: 'unknown_phase',
    name: 'unknown_name',
    person: 'unknown_item',
    hint: 'unknown_item',
    duty: 'unknown_item',
  };
  const plural: Record<What, string> = {
    bureau: 'bureaus',
    inject: 'injects',
    expectation: 'expectations',
    objective: 'objectives',
    phase: 'phases',
    name: 'names of messages',
    person: 'people of the cast',
    hint: 'hints',
    duty: 'duties',
  };
  const sets = Object.fromEntries(Object.entries(known).map(([what, words]) => [what, new Set(words)]));
  let told = 0;
  return (what: What, word: string, path: Path): void => {
    if (sets[what]?.has(word)) return;
    const message =
      what === 'name' ? `No message is called ${quote(word)}.` : `${quote(word)} is no ${what} of this scenario.`;
    const onKey = path.at(-1) === word;
    told += 1;
    // Looking for the nearest word takes time, and nobody reads more than twenty.
    const near = told > mostProblems ? {} : suggestion(word, known[what], plural[what]);
    const expected = plural[what];
    error({ code: codes[what], path, ...(onKey && { onKey }), message, actual: word, expected, ...near });
  };
}

/** `$names` that messages are given with `ref`: they are known everywhere. */
function namesOf({ injects, bureaus }: Scenario): string[] {
  const given = [
    ...injects.map((inject) => (inject.kind === 'message' ? inject.message.ref : undefined)),
    ...bureaus.flatMap(({ bot }) => (bot?.replies ?? []).map(({ send }) => send.ref)),
  ];
  return given.filter((name) => name !== undefined);
}

const item = (path: Path) => path.slice(0, 2).join('.');

/** Names that patterns give to what they find: a name means the same within one inject or expectation. */
const boundNames = (scenario: Scenario): ReadonlySet<string> =>
  new Set(
    patternsOf(scenario).flatMap(({ path, pattern }) =>
      Object.entries(pattern.where).flatMap(([key, operand]) =>
        key === 'in_reply_to' ? [] : wordsOf(operand).map(({ word }) => `${item(path)} ${word}`),
      ),
    ),
  );
