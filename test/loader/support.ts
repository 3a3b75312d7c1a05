import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Scenario } from '../../schemas/scenario.ts';
import { inspect, type Loaded } from '../../server/loader/inspect.ts';
import type { ScenarioProblem } from '../../server/loader/problem.ts';
import { loadWorld, shippedScenarios } from '../../server/loader/world.ts';

export const world = await loadWorld();

export const shipped = (id: string): string => readFileSync(path.join(shippedScenarios(), `${id}.yaml`), 'utf8');

/** A small scenario that has nothing wrong with it, even strictly. Each test changes what it is about. */
export const small = `format: 1
id: small-watch
title: A small watch
summary: One question and one answer
level: foundation
languages: [en]
duration: 30m
seats: { min: 2, max: 8 }
fiction: { statement: Everything here is invented, country_codes: [QN, QP] }
marking: { codeword: EXERCISE SMALL WATCH }
brief: { trainee: You have the watch, instructor: Nothing hidden }
clock: { starts_at: "2091-03-04T08:00:00Z" }
objectives:
  - { id: o1, title: Answer in time }
bureaus:
  - { id: QN, kind: national, seat: human }
  - { id: QP, kind: national, seat: human }
injects:
  - id: i1
    title: A question
    kind: message
    from: QP
    to: [QN]
    trigger: { at: T+2m }
    message:
      type: information.request
      ref: $question
      subject: Who lives in Lantern Row?
      body: { category: other, subject: The house at the corner }
  - id: i2
    title: The telephone
    kind: instruction
    to: [QP]
    trigger: { after: { inject: i1, delay: 5m } }
    text: Somebody asks whether you have asked
expectations:
  - id: e1
    objective: o1
    title: Norvane answers
    who: QN
    expect: { event: sent, where: { from: QN, to: QP, type: case.reply, in_reply_to: $question } }
    from_moment: { inject: i1 }
    within: 10m
    score: { points: 10 }
debrief:
  questions:
    - { id: q1, category: operational, ask: What did you do first? }
`;

/** The small scenario with one piece of its text replaced; the piece must be there, and only once. */
export function smallWith(piece: string, by: string): string {
  if (small.split(piece).length !== 2) throw new Error(`"${piece}" is not there exactly once`);
  return small.replace(piece, () => by);
}

export const read = (text: string, strict = false): Loaded => inspect(text, { world, strict });

export function problemsOf(loaded: Loaded): readonly ScenarioProblem[] {
  return loaded.ok ? loaded.hints : loaded.problems;
}

/** What is found in a text: the first problem with this code, which must be there. */
export function found(text: string, code: string): ScenarioProblem {
  const problems = problemsOf(read(text));
  const problem = problems.find((one) => one.code === code);
  if (!problem) throw new Error(`No ${code} in ${JSON.stringify(problems.map((one) => `${one.code} ${one.message}`))}`);
  return problem;
}

export function loaded(text: string): Scenario {
  const result = read(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1));
  return result.scenario;
}

/** 1-based line and column at which a piece of a text begins. */
export function placeOf(text: string, piece: string): { line: number; column: number } {
  const before = text.slice(0, text.indexOf(piece)).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
