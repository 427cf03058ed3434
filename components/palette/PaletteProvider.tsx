/** Opening the palette from anywhere on a surface: Ctrl+K (⌘K), or the box that names it. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { useMoveTo } from '@/components/entering/use-move-to';
import { isPaletteKey } from '@/components/ui/keys';
import type { SurfaceName } from './actions';
import { Palette } from './Palette';

const Opening = createContext<() => void>(() => {});

/** Opens the palette. */
export function useOpenPalette(): () => void {
  return useContext(Opening);
}

/** Holds a surface's palette. */
export function PaletteProvider({ surface, children }: { surface: SurfaceName; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const { moveTo, dialog } = useMoveTo();
  const show = useMemo(() => () => setOpen(true), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isPaletteKey(event)) return;
      event.preventDefault();
      // Modal on modal is nobody's friend: an open dialog is answered first.
      if (!document.querySelector('dialog[open]')) setOpen(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <Opening value={show}>
      {children}
      {dialog}
      {open ? <Palette surface={surface} moveTo={moveTo} onClose={() => setOpen(false)} /> : null}
    </Opening>
  );
}
