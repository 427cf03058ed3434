import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { readSettings } from '@/lib/i18n/settings';
import { Boundary } from './Boundary';
import { CalendarProvider } from './calendar';
import { DataProvider } from './data';
import { applySettings, SettingsProvider } from './settings';
import { ToastProvider } from './Toast';
import './theme.css';

/**
 * Draws a surface into `#root` in the user's language and theme, with database and toasts around it.
 * Waits for the two settings only, never for the database.
 */
export async function mount(surface: ReactNode): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('no #root in the page');
  const settings = await readSettings();
  applySettings(settings);
  createRoot(root).render(
    <StrictMode>
      <SettingsProvider initial={settings}>
        <DataProvider>
          <CalendarProvider>
            <ToastProvider>
              <Boundary>{surface}</Boundary>
            </ToastProvider>
          </CalendarProvider>
        </DataProvider>
      </SettingsProvider>
    </StrictMode>,
  );
}
