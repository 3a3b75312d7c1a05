import './styles.ts';
import { DirectionProvider, localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Namespace } from '../i18n/load.ts';
import { startTexts } from './i18n.ts';
import { cssVariablesResolver, theme } from './theme.ts';

const colorSchemeManager = localStorageColorSchemeManager({ key: 'liaison.scheme' });

/** The namespaces of a page that shows messages of all types from its first picture on. */
export const ofMessages = [
  'kinds',
  'rules',
  'problems',
  'states',
  'states-later',
  'common',
  'common-later',
  'guard',
] as const satisfies readonly Namespace[];

/**
 * Shows a page: texts of the reader's language first, then the page inside theme and direction. Each page's entry file calls it once.
 *
 * @param texts the namespaces of texts that the page needs, `ui` included; further ones can be loaded later.
 */
export async function mount(page: ReactNode, texts: readonly Namespace[]): Promise<void> {
  const place = document.getElementById('root');
  if (!place) throw new Error('The page has no #root');
  await startTexts(texts);
  createRoot(place).render(
    <DirectionProvider>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariablesResolver}
        colorSchemeManager={colorSchemeManager}
        defaultColorScheme="auto"
        deduplicateCssVariables={false}
      >
        {page}
      </MantineProvider>
    </DirectionProvider>,
  );
}
