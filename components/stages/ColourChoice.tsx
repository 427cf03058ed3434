import { stageColour } from '@/components/ui/Stage';
import { m } from '@/lib/i18n/words';
import { STAGE_COLOURS, type StageColour } from '@/lib/pipeline/records';

function colourWord(colour: StageColour): string {
  return {
    slate: m.colour_slate,
    blue: m.colour_blue,
    violet: m.colour_violet,
    pink: m.colour_pink,
    graphite: m.colour_graphite,
    teal: m.colour_teal,
  }[colour]();
}

/** One of the six stage colours; each has a name too. */
export function ColourChoice({
  colour,
  onChange,
}: {
  colour: StageColour;
  onChange(colour: StageColour): void;
}) {
  return (
    <fieldset className="m-0 min-w-0 border-0 p-0">
      <legend className="mb-1 p-0 text-12 text-text2">{m.stage_colour()}</legend>
      <div className="flex flex-wrap gap-1">
        {STAGE_COLOURS.map((each) => (
          <label
            key={each}
            title={colourWord(each)}
            className="relative grid size-7 place-items-center rounded-control has-checked:bg-press has-checked:ring-[1.5px] has-checked:ring-accent has-checked:ring-inset has-focus-visible:outline-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name="colour"
              aria-label={colourWord(each)}
              checked={each === colour}
              onChange={() => onChange(each)}
              className="absolute inset-0 m-0 cursor-pointer opacity-0"
            />
            <span
              aria-hidden
              className="dot size-3.5 rounded-full"
              style={{ backgroundColor: stageColour(each) }}
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
