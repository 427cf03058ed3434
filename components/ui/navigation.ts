/** How a surface leads on: to a lead, to the full tab. */
import { createContext, useContext } from 'react';
import { browser } from 'wxt/browser';

/** The full tab's address of a lead, for links: a middle click opens it there from every surface. */
export function leadAddress(leadId: string): string {
  return `/app.html#lead/${leadId}`;
}

/** Opens the full tab at a route. */
export function openFullTab(route: string): void {
  void browser.tabs.create({ url: browser.runtime.getURL(`/app.html#${route}`) });
}

/** What a click on a lead does; the surface's shell provides it. Without one, the full tab's own address changes. */
export const OpenLead = createContext<(leadId: string) => void>((leadId) => {
  location.hash = `lead/${leadId}`;
});

/** Opens a lead the way this surface does. */
export function useOpenLead(): (leadId: string) => void {
  return useContext(OpenLead);
}
