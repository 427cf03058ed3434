/** How a surface opens a lead. */
import { createContext, useContext } from 'react';

/** The full tab's address of a lead, for links: a middle click opens it there from every surface. */
export function leadAddress(leadId: string): string {
  return `/app.html#lead/${leadId}`;
}

/** What a click on a lead does; the surface's shell provides it. Without one, the full tab's own address changes. */
export const OpenLead = createContext<(leadId: string) => void>((leadId) => {
  location.hash = `lead/${leadId}`;
});

/** Opens a lead the way this surface does. */
export function useOpenLead(): (leadId: string) => void {
  return useContext(OpenLead);
}
