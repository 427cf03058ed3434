import { Key } from '@/components/ui/Button';
import { m } from '@/lib/i18n/words';
import type { SurfaceName } from './actions';

/** The keys that work now. For the eye: the list says the rest to screen readers. */
export function Footer({ person, of, surface }: { person: boolean; of: boolean; surface: SurfaceName }) {
  const hints: [string[], string][] = [
    [['↑', '↓'], m.find_choose()],
    [['↵'], person ? m.find_enter() : m.find_do()],
    ...(person ? [[['→'], m.find_actionsOf()] as [string[], string]] : []),
    ...(person && surface === 'panel' ? [[['Ctrl ↵'], m.find_inPanel()] as [string[], string]] : []),
    ...(of ? [[['←'], m.find_back()] as [string[], string]] : []),
  ];
  return (
    <div
      aria-hidden
      className="flex h-9 flex-none flex-wrap gap-x-4 overflow-hidden border-t border-line px-4 text-12 whitespace-nowrap text-text2"
    >
      {hints.map(([keys, word]) => (
        <span key={word} className="flex h-9 flex-none items-center gap-1">
          {keys.map((key) => (
            <Key key={key}>{key}</Key>
          ))}
          <span className="ml-0.5">{word}</span>
        </span>
      ))}
      <span className="flex-1" />
      {of ? null : (
        <span className="flex h-9 flex-none items-center gap-1.5">
          <Key>&gt;</Key>
          {m.find_actionsOnly()}
        </span>
      )}
    </div>
  );
}
