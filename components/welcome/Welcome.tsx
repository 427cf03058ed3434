/** The first page: what it reads, what it never does, the rule and the risk in plain words, and the way in. */
import { Ban, Eye, HardDrive, type LucideIcon, PanelRight, Scale, Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { SurfaceMenu } from '@/components/panel/SurfaceMenu';
import { CaptureChoice } from '@/components/settings/CaptureChoice';
import { Button, Key } from '@/components/ui/Button';
import { PANEL_KEY } from '@/components/ui/keys';
import { Mark } from '@/components/ui/Mark';
import { Notice } from '@/components/ui/Notice';
import { openPanelHere } from '@/components/ui/open-panel';
import { Segment } from '@/components/ui/Stage';
import { useSettings } from '@/components/ui/settings';
import { m } from '@/lib/i18n/words';
import { STAGE_COLOURS } from '@/lib/pipeline/records';

/** One's own connections: somebody to try it on that one knows. */
const CONNECTIONS = 'https://www.linkedin.com/mynetwork/invite-connect/connections/';

export function Welcome() {
  return (
    <div className="flex min-h-dvh flex-col min-[880px]:flex-row">
      <main className="flex min-w-0 flex-[3] flex-col bg-surface px-6 py-8 min-[880px]:px-[max(2rem,6vw)] min-[880px]:py-12">
        <header className="flex items-center gap-3">
          <Mark size={36} />
          <span className="flex-1 text-16 font-semibold">Pipeside</span>
          <SurfaceMenu />
        </header>
        <div className="mt-10 flex max-w-165 flex-col gap-6 min-[880px]:mt-16">
          <div className="flex flex-col gap-2">
            <h1 className="text-28 font-semibold">{m.welcome_title()}</h1>
            <p className="text-16 text-text2">{m.welcome_text()}</p>
          </div>
          <CaptureChoice legend={m.welcome_choose()} drawn />
          <Steps />
          <Notice icon={Scale} title={m.welcome_honestly()}>
            <p>{m.welcome_rule()}</p>
          </Notice>
          <Start />
        </div>
      </main>
      <aside className="flex min-w-0 flex-[2] flex-col justify-center gap-2.5 border-line px-6 py-8 min-[880px]:border-l min-[880px]:px-[max(1.5rem,4vw)]">
        <span className="mb-2 flex gap-0.5" aria-hidden>
          {STAGE_COLOURS.map((colour, index) => (
            <Segment
              key={colour}
              colour={colour}
              state="here"
              height={4}
              end={index === 0 ? 'first' : index === STAGE_COLOURS.length - 1 ? 'last' : null}
            />
          ))}
        </span>
        <Fact icon={Eye} title={m.welcome_reads()} text={m.welcome_readsText()} />
        <Fact icon={HardDrive} title={m.welcome_keeps()} text={m.welcome_keepsText()} />
        <Fact icon={Ban} title={m.welcome_never()} text={m.welcome_neverText()} />
        <Fact icon={Undo2} title={m.welcome_youCan()} text={m.welcome_youCanText()} />
      </aside>
    </div>
  );
}

function Steps() {
  const { quiet } = useSettings().settings;
  const steps = [m.welcome_step1(), quiet ? m.welcome_step2Quiet() : m.welcome_step2(), m.welcome_step3()];
  return (
    <section className="flex flex-col gap-3" aria-label={m.welcome_how()}>
      <h2 className="text-14 font-semibold">{m.welcome_how()}</h2>
      <ol className="m-0 flex list-none flex-col gap-2.5 p-0">
        {steps.map((step, index) => (
          <li key={step} className="flex items-baseline gap-3">
            <span className="tabular grid size-5.5 flex-none place-items-center self-start rounded-full bg-accentTint text-12 font-semibold text-accentText">
              {index + 1}
            </span>
            <span className="text-14 text-text2">{step}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Start() {
  const [refused, setRefused] = useState(false);
  const { quiet } = useSettings().settings;
  const [windowId, setWindowId] = useState<number | null>(null);
  useEffect(() => {
    void browser.windows.getCurrent().then(({ id }) => setWindowId(id ?? null));
  }, []);
  const open = async () => {
    if (windowId !== null) setRefused(!(await openPanelHere(windowId)));
  };
  const chrome = quiet ? m.welcome_panelChromeQuiet : m.welcome_panelChrome;
  const panelWords = import.meta.env.FIREFOX ? m.welcome_panelFirefox : chrome;
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap gap-2">
        <a
          href={CONNECTIONS}
          className="inline-flex h-8 items-center rounded-control bg-accent px-3 font-medium text-onAccent no-underline hover:bg-accentHover"
        >
          {m.welcome_openLinkedIn()}
        </a>
        <Button icon={PanelRight} onClick={() => void open()}>
          {m.welcome_openPanel()}
        </Button>
      </div>
      <p className="flex flex-wrap items-center gap-x-1.5 gap-y-1 text-text2">
        {panelWords()}
        <Key>{PANEL_KEY}</Key>
      </p>
      {refused ? (
        <p role="alert" className="text-overdue">
          {m.welcome_panelRefused()}
        </p>
      ) : null}
    </div>
  );
}

function Fact({ icon: Icon, title, text }: { icon: LucideIcon; title: string; text: string }) {
  return (
    <section className="flex gap-3 rounded-card bg-surface p-3.5 shadow-card">
      <Icon size={16} className="mt-0.5 flex-none text-accentText" aria-hidden />
      <div>
        <h2 className="text-14 font-semibold">{title}</h2>
        <p className="text-text2">{text}</p>
      </div>
    </section>
  );
}
