import type { Locator, Page } from 'playwright-core';
import desk from '../../../clients/i18n/en/desk.ts';
import join from '../../../clients/i18n/en/join.ts';
import type { Queue } from '../../../clients/sdk/rules.ts';
import { beginning, fieldWords, kindWords, labelled, somewhere } from './words.ts';

/** The values of a form by the names of the body's fields; a list is several boxes of one question, or answers one below the other. */
export type Filled = Readonly<Record<string, string | readonly string[]>>;

/** A person at the desk of a bureau. */
export interface Trainee {
  readonly page: Page;
  /** Opens a case of the list by its subject. */
  open(subject: string, queue?: Queue): Promise<void>;
  /** What can be done now in the case that is open. */
  readonly choices: Locator;
  /** Chooses what to do in the case that is open, and writes it. It is not sent yet. */
  write(type: string, filled?: Filled, to?: readonly string[]): Promise<void>;
  /** Fills in the form that is open. */
  fill(type: string, filled: Filled, to?: readonly string[]): Promise<void>;
  /** Sends what is written, with the second look where the page asks for one, and comes back to the case. */
  send(): Promise<void>;
  /** `write` and `send`. */
  answer(type: string, filled?: Filled, to?: readonly string[]): Promise<void>;
}

/** Types a name on the join page and takes the seat that the class has for it. */
export async function takeSeat(page: Page, address: string, name: string): Promise<Trainee> {
  await page.goto(address);
  await page.getByRole('textbox', { name: join.name }).fill(name);
  await page.getByRole('button', { name: join.join, exact: true }).click();
  await page.waitForURL(/\/desk/);
  return trainee(page);
}

export function trainee(page: Page): Trainee {
  const choices = page.getByRole('region', { name: desk.now.title });
  const submit = page.getByRole('button', { name: labelledOneOf(desk.form.check, desk.form.send) });
  const self: Trainee = {
    page,
    choices,
    async open(subject, queue = 'todo') {
      const places = page.getByRole('navigation', { name: desk.places.label });
      await places.getByRole('link', { name: beginning(desk.queue[queue]) }).click();
      await page.getByRole('link').filter({ hasText: subject }).click();
      await page.getByRole('heading', { level: 1, name: subject }).waitFor();
    },
    async write(type, filled = {}, to = []) {
      await choices.getByRole('button', { name: kindWords(type).short, exact: true }).click();
      await self.fill(type, filled, to);
    },
    async fill(type, filled, to = []) {
      await page.getByRole('heading', { level: 1, name: kindWords(type).title }).waitFor();
      for (const code of to) await page.getByRole('checkbox', { name: `(${code})` }).check();
      if (Object.keys(filled).length > 0) await unfold(page);
      for (const [name, value] of Object.entries(filled)) await fillIn(page, type, name, value);
    },
    async send() {
      const careful = (await submit.innerText()) === desk.form.check;
      await submit.click();
      if (careful) await page.getByRole('button', { name: desk.check.send }).click();
      await page.waitForURL(/#\/case\//);
    },
    async answer(type, filled, to) {
      await self.write(type, filled, to);
      await self.send();
    },
  };
  return self;
}

const labelledOneOf = (...texts: readonly string[]): RegExp => new RegExp(`^(${texts.join('|')})$`);

/** What may be left out is folded away. */
async function unfold(page: Page): Promise<void> {
  const more = page.getByText(somewhere(desk.form.more_one)).or(page.getByText(somewhere(desk.form.more_other)));
  for (const one of await more.all()) await one.click();
}

async function fillIn(page: Page, type: string, name: string, value: Filled[string]): Promise<void> {
  const { label, options } = fieldWords(type, name);
  const group = page.getByRole('group', { name: labelled(label) });
  const said = (option: string) => options?.[option] ?? option;
  if (Array.isArray(value)) {
    for (const [index, one] of value.entries())
      if (options) await group.getByRole('checkbox', { name: said(one), exact: true }).check();
      else await group.getByRole('textbox', { name: `${label} ${index + 1}` }).fill(one);
  } else if (typeof value === 'string') {
    if (!options) return page.getByRole('textbox', { name: labelled(label) }).fill(value);
    const list = page.getByRole('combobox', { name: labelled(label) });
    if ((await list.count()) > 0) await list.selectOption(value);
    else await group.getByRole('radio', { name: said(value), exact: true }).check();
  }
}
